#include "tests/fuzz/pack_fuzz.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <variant>

#include "content/pack/header.h"
#include "content/pack/pack.h"
#include "content/pack/plate_rows.h"
#include "content/pack/reading.h"
#include "content/pack/schema.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/small_pack.h"
#include "tests/pack/folder.h"

namespace {

using namespace content;

/// A pack with a plate and without the words of the interface, which are many and all alike.
const std::string& small_pack() {
  static const std::string bytes = [] {
    Exhibit exhibit = small_exhibit("households");
    exhibit.front.words.clear();
    return pack_bytes(exhibit, {{std::string(32, 'k'), 2, 2, "ink"}});
  }();
  return bytes;
}

std::string edited(std::string_view edits) {
  std::string bytes = small_pack();
  const std::size_t room = bytes.size() + page_size;
  const auto at = [&](std::size_t i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(edits[i]));
  };
  while (edits.size() >= 4) {
    const std::size_t offset = (at(0) << 16U | at(1) << 8U | at(2)) % room;
    const std::string_view put = edits.substr(4, at(3));
    bytes.resize(put.empty() ? offset : std::max(bytes.size(), offset + put.size()));
    bytes.replace(offset, put.size(), put);
    edits.remove_prefix(4 + put.size());
  }
  return bytes;
}

/// Whole pages under a header that is true of them.
std::string mended(std::string bytes) {
  bytes.resize(std::max<std::size_t>(1, (bytes.size() + page_size - 1) / page_size) * page_size);
  bytes.replace(0, header_size, small_pack(), 0, header_size);
  const std::size_t pages = bytes.size() / page_size;
  for (std::size_t i = 0; i < 4; ++i) bytes[28 + i] = static_cast<char>(pages >> (24 - 8 * i));
  demand(!header_flaw(std::string_view(bytes).substr(0, header_size), bytes.size()));
  return bytes;
}

/// What the file does not hold is told by an exception of this one kind.
template <typename Read>
void ask(Read read) {
  try {
    read();
  } catch (const std::runtime_error& told) {
    demand(*told.what() != '\0');
  }
}

void read_all(const Pack& pack) {
  ask([&] {
    const Exhibit read = pack.whole();
    demand(read.stops.size() == read.front.themes.size() + 1);
    for (std::size_t theme = 0; theme < read.stops.size(); ++theme) {
      for (std::size_t stop = 0; stop < read.stops[theme].size(); ++stop) {
        ask([&] { demand(pack.stop(theme, stop).stop == read.stops[theme][stop]); });
      }
    }
  });
  ask([&] { pack.drawer(0); });
  ask([&] { pack.terms({"kolkhoz", "plan"}); });
  ask([&] { pack.plates(); });
  ask([&] { pack.plate(std::string(32, 'k')); });
}

/// As Pack reads, but of tables that nobody has compared with ours.
void read_unlocked(const std::filesystem::path& file) {
  Database database = Database::read_only(file);
  Front front;
  ask([&] { front = read_front(database); });
  if (front.languages.empty()) front.languages = {{"en", "English", "EN"}};
  ask([&] { read_stop(database, front, "collectivization", 0); });
  ask([&] { read_stop(database, front, "", 0); });
  ask([&] { read_drawer(database, "collectivization"); });
  ask([&] { read_chart(database, front, "households"); });
  ask([&] {
    for (const Id& id : read_ids(database.query("SELECT id FROM term ORDER BY id"))) {
      read_term(database, front, id);
    }
  });
  ask([&] { read_plates(database); });
}

}  // namespace

void read_as_pack(std::string_view edits) {
  static const Folder folder;
  const auto file = folder / "edited.vitrine";
  const std::string bytes = edited(edits);
  write_bytes(file, bytes);
  const auto opened = Pack::open(file);
  if (const auto* pack = std::get_if<Pack>(&opened)) {
    read_all(*pack);
    return;
  }
  const auto& refused = std::get<Refused>(opened);
  demand(refused.detail().starts_with(file.string() + " ") && refused.detail().ends_with("."));
  write_bytes(file, mended(bytes));
  ask([&] { read_unlocked(file); });
}
