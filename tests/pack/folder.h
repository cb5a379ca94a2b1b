// A folder of its own for a test that writes files, and what is done to packs in it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Made empty, removed when it goes.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  Folder(Folder&&) = delete;
  Folder& operator=(Folder&&) = delete;
  ~Folder();

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

  /// The names in it, sorted.
  std::vector<std::string> names() const;

 private:
  std::filesystem::path path_;
};

std::string bytes_of(const std::filesystem::path& file);
void write_bytes(const std::filesystem::path& file, std::string_view bytes);

/// Replaces the bytes at an offset of a file.
void patch(const std::filesystem::path& file, std::size_t offset, std::string_view bytes);

/// Runs SQL on a database without any of the pack's defences.
void run_sql(const std::filesystem::path& file, const std::string& sql);

/// The text that a query answers, rows and columns one after the other with `|` between.
std::string ask_sql(const std::filesystem::path& file, const std::string& sql);
