// Where words may be divided, from the dictionaries of Debian's packages hyphen-en-gb, hyphen-fr and
// hyphen-ru.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace screen {

/// Reads a language's dictionary when it is first asked for. One that is missing divides no word: the show
/// goes on with wider gaps. One thread, as everything that sets text.
class Hyphenation {
 public:
  explicit Hyphenation(std::filesystem::path folder = "/usr/share/hyphen");
  ~Hyphenation();
  Hyphenation(Hyphenation&&) noexcept;
  Hyphenation& operator=(Hyphenation&&) noexcept;
  Hyphenation(const Hyphenation&) = delete;
  Hyphenation& operator=(const Hyphenation&) = delete;

  /// Byte offsets into `word`, in ascending order: a line may end before each, with a hyphen. At least three
  /// letters stand before and after. `word` is letters alone, in UTF-8 of any case; `language` an ISO 639-1
  /// code. Nothing for a language without a dictionary or a word that is not of its letters.
  std::vector<std::size_t> points(std::string_view word, std::string_view language) const;

 private:
  struct Shelf;
  std::unique_ptr<Shelf> shelf_;
};

}  // namespace screen
