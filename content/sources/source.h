// A source file's text, and places in it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sources {

/// Where a curator's editor would say that it is. Both count from 1; columns count characters, not bytes.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;

  friend bool operator==(const Position&, const Position&) = default;
};

/// One file, whole. Lines end with LF or CRLF.
class Source {
 public:
  /// `name` is the path to print, relative to the exhibit's folder.
  Source(std::string name, std::string text);

  const std::string& name() const { return name_; }
  const std::string& text() const { return text_; }

  /// The position of the byte at `offset`, which may be the text's size.
  Position position(std::size_t offset) const;

  /// The offset of `position`, or that of its line's end if the line is shorter.
  std::size_t offset(Position position) const;

  /// Line `number`, from 1, without its line break; empty beyond the last.
  std::string_view line(std::size_t number) const;

 private:
  std::string name_;
  std::string text_;
  std::vector<std::size_t> starts_;  ///< of each line
};

/// A stretch of a file, [begin, end) in bytes; or a file as a whole, where there is nothing to point at.
struct Location {
  std::shared_ptr<const Source> source;
  std::size_t begin = 0;
  std::size_t end = 0;

  /// Points at no stretch: the file lacks something, or is not there.
  bool whole() const { return end == 0; }
};

/// A value and the place that it was read from.
template <typename T>
struct Located {
  T value{};
  Location at;
};

/// The number of characters (code points) in well-formed UTF-8.
std::size_t count_characters(std::string_view text);

}  // namespace sources
