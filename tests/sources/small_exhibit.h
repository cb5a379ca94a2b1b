// A small exhibit without a mistake, in a folder of its own, to make mistakes in.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "content/sources/compile.h"

namespace test {

/// A copy of tests/mistakes/_exhibit: one theme, two stops, a shared stop, two charts. Its folder goes with
/// it.
class SmallExhibit {
 public:
  SmallExhibit();
  SmallExhibit(const SmallExhibit&) = delete;
  SmallExhibit& operator=(const SmallExhibit&) = delete;
  SmallExhibit(SmallExhibit&&) = delete;
  SmallExhibit& operator=(SmallExhibit&&) = delete;
  ~SmallExhibit();

  const std::filesystem::path& folder() const { return folder_; }

  std::string read(const std::string& file) const;
  void write(const std::string& file, std::string_view text) const;
  /// Replaces the first `from`, which must be there.
  void replace(const std::string& file, std::string_view from, std::string_view to) const;
  void remove(const std::string& file) const;
  /// Copies the files of a case over it; `removed.txt` lists files to remove, one a line.
  void overlay(const std::filesystem::path& files) const;
  /// Adds a language whose texts are the English ones.
  void add_language(const std::string& code) const;

  sources::Compiled compile(const sources::Options& options = {}) const;
  /// What compile() prints.
  std::string report(const sources::Options& options = {}) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace test
