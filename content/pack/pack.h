// Reading a pack: one SQLite file, opened for reading only. Start costs the same however many stops it holds.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/pack/exhibit.h"
#include "content/pack/plate.h"

namespace content {

/// Why a pack may not be shown: a closed set, so that every reason has its sentence and its test.
enum class Refusal {
  missing,         ///< no such file, or it cannot be opened for reading
  not_a_file,      ///< a folder, a link, a device
  not_a_pack,      ///< not an SQLite file, or another program's
  damaged,         ///< truncated or unreadable inside
  schema_unknown,  ///< written for another version of Vitrine
  schema_foreign,  ///< its tables are not ours: added, missing or changed
  incomplete,      ///< opens, but something that it promises is not there
  inconsistent,    ///< its pages, indexes or references contradict each other: see soundness.h
};

/// The reason as one word for the quiet card and the log: `pack-damaged`.
const char* code(Refusal refusal);

struct Refused {
  Refusal reason;
  std::filesystem::path file;
  std::string says;  ///< to follow the file's name in a sentence: `is not an SQLite database`

  /// That sentence, for the log.
  std::string detail() const;
};

class PackFile;

/// A stop with what its screens need.
struct StopPage {
  Stop stop;
  std::vector<Chart> label_charts;
  std::vector<Chart> more_charts;
  std::vector<Term> terms;

  friend bool operator==(const StopPage&, const StopPage&) = default;
};

/// An opened pack. Movable, not copyable; reads on demand. Its functions throw std::runtime_error, naming the
/// pack and what was asked of it, if the file fails under them.
class Pack {
 public:
  /// Opens by the rules of design: header, application id, schema allow-list, defensive flags, limits.
  static std::variant<Pack, Refused> open(const std::filesystem::path& file);

  /// The same of a file that is held already, whose seal has perhaps been verified: what is opened is what is
  /// held, unchanged since it was opened.
  static std::variant<Pack, Refused> open(const PackFile& held);

  Pack(const Pack&) = delete;
  Pack& operator=(const Pack&) = delete;
  Pack(Pack&&) noexcept;
  Pack& operator=(Pack&&) noexcept;
  ~Pack();

  const Front& front() const;

  /// Leaves those of `codes` in front().languages, in that order; codes that the pack lacks are passed over.
  /// Where none is left, all languages stay as they were. Call it before front() is borrowed.
  void offer(const std::vector<std::string>& codes);

  /// The stop at `position` of theme number `theme`; `theme` == front().themes.size() means the shared stops.
  StopPage stop(std::size_t theme, std::size_t position) const;
  Chart chart(const Id& id) const;
  Drawer drawer(std::size_t theme) const;
  std::vector<Term> terms(const std::vector<Id>& ids) const;

  /// The chart already drawn that has this key; nullopt if there is none. One look-up, and one row read.
  std::optional<Plate> plate(std::string_view key) const;

  /// Every plate, sorted by key.
  std::vector<Plate> plates() const;

  /// Everything but the plates, to compare with what was written.
  Exhibit whole() const;

 private:
  struct State;
  explicit Pack(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace content
