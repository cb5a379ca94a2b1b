#include "tests/pack/folder.h"

#include <sqlite3.h>
#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

namespace {

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Connection open(const std::filesystem::path& file) {
  sqlite3* handle = nullptr;
  const int result = sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr);
  Connection connection(handle, sqlite3_close);
  if (result != SQLITE_OK) {
    throw std::runtime_error(sqlite3_errmsg(handle));
  }
  // No test cuts the power. Where the file is too damaged for this, the statements that follow say so.
  sqlite3_exec(handle, "PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
  return connection;
}

int append_row(void* answer, int columns, char** values, char** /*names*/) {
  auto& text = *static_cast<std::string*>(answer);
  for (int i = 0; i < columns; ++i) {
    text += (text.empty() ? "" : "|") + std::string(values[i] == nullptr ? "NULL" : values[i]);
  }
  return 0;
}

}  // namespace

Folder::Folder() {
  auto name = (std::filesystem::temp_directory_path() / "vitrine-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    throw std::runtime_error("mkdtemp " + name);
  }
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;  // a leftover in the temporary folder is no test's business
  std::filesystem::remove_all(path_, ignored);
}

std::vector<std::string> Folder::names() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(path_)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    throw std::runtime_error("cannot read " + file.string());
  }
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write_bytes(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream stream(file, std::ios::binary);
  stream << bytes << std::flush;
  if (!stream) {
    throw std::runtime_error("cannot write " + file.string());
  }
}

void patch(const std::filesystem::path& file, std::size_t offset, std::string_view bytes) {
  auto all = bytes_of(file);
  write_bytes(file, all.replace(offset, bytes.size(), bytes));
}

void run_sql(const std::filesystem::path& file, const std::string& sql) { ask_sql(file, sql); }

std::string ask_sql(const std::filesystem::path& file, const std::string& sql) {
  std::string answer;
  const auto connection = open(file);
  if (sqlite3_exec(connection.get(), sql.c_str(), append_row, &answer, nullptr) != SQLITE_OK) {
    throw std::runtime_error(sqlite3_errmsg(connection.get()) + (": " + sql));
  }
  return answer;
}
