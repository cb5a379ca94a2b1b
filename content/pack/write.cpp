#include "content/pack/write.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>
#include <variant>

#include "content/pack/file.h"
#include "content/pack/fill.h"
#include "content/pack/pack.h"
#include "content/pack/plate_rows.h"
#include "content/pack/schema.h"

namespace content {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file, std::string_view says) {
  throw std::runtime_error(fmt::format("write_pack {}: {}", file.string(), says));
}

/// The counts of the front, which the tables could not contradict.
void check_counts(const Exhibit& exhibit, const std::filesystem::path& file) {
  const auto& themes = exhibit.front.themes;
  if (exhibit.stops.size() != themes.size() + 1 || exhibit.drawers.size() != themes.size()) {
    fail(file, fmt::format("{} themes need {} lists of stops and {} drawers, not {} and {}", themes.size(),
                           themes.size() + 1, themes.size(), exhibit.stops.size(), exhibit.drawers.size()));
  }
  for (std::size_t i = 0; i < themes.size(); ++i) {
    if (themes[i].stops != exhibit.stops[i].size() || themes[i].cards != exhibit.drawers[i].cards.size()) {
      fail(file, fmt::format("theme {} promises {} stops and {} cards, and has {} and {}", themes[i].id,
                             themes[i].stops, themes[i].cards, exhibit.stops[i].size(),
                             exhibit.drawers[i].cards.size()));
    }
  }
  if (exhibit.front.shared_stops != exhibit.stops.back().size()) {
    fail(file, fmt::format("the front promises {} shared stops, and there are {}", exhibit.front.shared_stops,
                           exhibit.stops.back().size()));
  }
}

void check_references(Database& database, const std::filesystem::path& file) {
  auto broken = database.query("PRAGMA foreign_key_check");
  if (broken.next()) {
    fail(file,
         fmt::format("a row of {} names a row of {} that is not there", broken.text(0), broken.text(2)));
  }
}

/// The pack's bytes. Built in memory, so that nothing but our own calls touches the disk.
std::string pack_bytes(const Exhibit& exhibit, const std::vector<Plate>& plates,
                       const std::filesystem::path& file) {
  try {
    auto database = Database::in_memory();
    database.run(
        fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", application_id, schema_version));
    database.run("BEGIN");
    database.run(schema_sql);
    fill(database, exhibit);
    fill_plates(database, plates);
    database.run("COMMIT");
    check_references(database, file);
    database.run("VACUUM");  // each table's pages side by side, and none free
    return database.bytes();
  } catch (const DatabaseError& error) {
    fail(file, error.what());
  }
}

/// A file beside the target that is removed when this goes, unless it has become the target.
class Temporary {
 public:
  explicit Temporary(const std::filesystem::path& target)
      : target_(target), descriptor_(create(target)), removed_(false) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  Temporary(Temporary&&) = delete;
  Temporary& operator=(Temporary&&) = delete;
  ~Temporary() {
    if (!removed_) {
      ::unlink(descriptor_.path().c_str());  // the failure that brought us here is the one to report
    }
  }

  Descriptor& file() { return descriptor_; }
  const std::filesystem::path& path() const { return descriptor_.path(); }

  void become_target() {
    rename_file(descriptor_.path(), target_);
    removed_ = true;
  }

 private:
  static Descriptor create(const std::filesystem::path& target) {
    constexpr int most_tries = 100;  // names that killed runs may have left behind
    for (int i = 0;; ++i) {
      const auto name = fmt::format(".{}.{}-{}.part", target.filename().string(), ::getpid(), i);
      try {
        return {target.parent_path() / name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW};
      } catch (const std::system_error& error) {
        if (error.code() != std::errc::file_exists || i == most_tries) {
          throw;
        }
      }
    }
  }

  std::filesystem::path target_;
  Descriptor descriptor_;
  bool removed_;
};

/// The kiosk's own reader must find in it what the exhibit says.
void check_written(const std::filesystem::path& written, const Exhibit& exhibit,
                   const std::vector<Plate>& plates, const std::filesystem::path& file) {
  auto opened = Pack::open(written);
  if (const auto* refused = std::get_if<Refused>(&opened)) {
    fail(file, fmt::format("reading it back: {}", refused->detail));
  }
  const auto [read, plates_read] = [&] {
    try {
      const auto& pack = std::get<Pack>(opened);
      return std::pair(pack.whole(), pack.plates());
    } catch (const std::runtime_error& error) {
      fail(file, fmt::format("reading it back: {}", error.what()));
    }
  }();
  const auto differs = [&](std::string_view what) {
    fail(file, fmt::format("what was read back differs from what was written: {}", what));
  };
  if (read.front != exhibit.front) {
    differs("the front");
  }
  if (read.stops != exhibit.stops) {
    differs("the stops");
  }
  if (read.charts != exhibit.charts) {
    differs("the charts");
  }
  if (read.terms != exhibit.terms) {
    differs("the words");
  }
  if (read.drawers != exhibit.drawers) {
    differs("the drawers");
  }
  if (plates_read != plates) {
    differs("the plates");
  }
}

}  // namespace

void write_pack(const Exhibit& exhibit, const std::filesystem::path& file, const std::vector<Plate>& plates) {
  check_counts(exhibit, file);
  const auto bytes = pack_bytes(exhibit, plates, file);
  Temporary temporary(file);
  temporary.file().write(bytes);
  check_written(temporary.path(), exhibit, plates, file);
  temporary.file().sync();
  temporary.file().close();
  temporary.become_target();
  const auto folder = file.parent_path();
  sync_folder(folder.empty() ? "." : folder);
}

}  // namespace content
