#include "content/pack/key_list.h"
#include "content/pack/characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

#include "content/pack/comment_grammar.h"
#include "content/pack/file.h"

namespace content {
namespace {

constexpr std::string_view title = "vitrine keys ";
constexpr std::uint64_t most_number = std::numeric_limits<int>::max();  // of counters and versions

/// A flaw of the line that is being read, which read_key_list() numbers.
using LineFlaw = std::optional<KeyListFlaw>;

LineFlaw line_flaw(KeyListRefusal reason, std::string says) {
  return KeyListFlaw{reason, 0, std::move(says)};
}

LineFlaw read_added(std::string_view text, KeyList& list) {
  auto key = read_public_key_line(text);
  if (const auto* flaw = std::get_if<KeyFlaw>(&key)) {
    return line_flaw(KeyListRefusal::key, fmt::format("adds something that {}", flaw->says));
  }
  const auto& added = std::get<PublicKey>(key);
  if (std::ranges::find(list.added, added.id, &PublicKey::id) != list.added.end()) {
    return line_flaw(KeyListRefusal::repeated, fmt::format("adds the key {} again", to_string(added.id)));
  }
  list.added.push_back(added);
  return std::nullopt;
}

LineFlaw read_revoked(std::string_view text, KeyList& list) {
  const auto id = read_key_id(text);
  if (!id) {
    return line_flaw(KeyListRefusal::key_id,
                     "revokes something that is not a key's id: sixteen hexadecimal "
                     "digits, in capitals");
  }
  if (std::ranges::find(list.revoked, *id) != list.revoked.end()) {
    return line_flaw(KeyListRefusal::repeated, fmt::format("revokes the key {} again", text));
  }
  if (std::ranges::find(list.added, *id, &PublicKey::id) != list.added.end()) {
    return line_flaw(KeyListRefusal::added_and_revoked,
                     fmt::format("revokes the key {}, which the same list adds", text));
  }
  list.revoked.push_back(*id);
  return std::nullopt;
}

LineFlaw read_allowed(std::string_view text, KeyList& list) {
  const auto blank = std::min(text.find(' '), text.size());
  const auto exhibit = text.substr(0, blank);
  if (!is_id(exhibit)) {
    return line_flaw(KeyListRefusal::exhibit, "does not name an exhibit by its id");
  }
  const auto version = read_number(text.substr(std::min(blank + 1, text.size())), most_number);
  if (!version) {
    return line_flaw(
        KeyListRefusal::version,
        fmt::format("does not say a version from 1 to {}, in plain digits, after the exhibit", most_number));
  }
  if (std::ranges::find(list.allowed, exhibit, &Allowance::exhibit) != list.allowed.end()) {
    return line_flaw(KeyListRefusal::repeated, fmt::format("names the exhibit {} again", exhibit));
  }
  list.allowed.push_back({std::string(exhibit), static_cast<int>(*version)});
  return std::nullopt;
}

struct Statement {
  std::string_view begins;
  LineFlaw (*read)(std::string_view, KeyList&);
};

/// In the order of the file.
constexpr std::array<Statement, 3> statements{
    {{"add ", read_added}, {"revoke ", read_revoked}, {"allow ", read_allowed}}};

LineFlaw read_title(std::string_view line, KeyList& list) {
  if (!line.starts_with(title)) {
    return line_flaw(KeyListRefusal::title, "does not begin with `vitrine keys` and a counter");
  }
  const auto counter = read_number(line.substr(title.size()), most_number);
  if (!counter) {
    return line_flaw(KeyListRefusal::counter,
                     fmt::format("does not say a counter from 1 to {}, in plain digits", most_number));
  }
  list.counter = static_cast<int>(*counter);
  return std::nullopt;
}

/// Where a statement stands among the others: its kind, then the line itself.
using Place = std::pair<std::size_t, std::string_view>;

/// Reads a line behind the title; `last` is the place of the line before it.
LineFlaw read_statement(std::string_view line, KeyList& list, Place& last) {
  if (line.empty()) {
    return line_flaw(KeyListRefusal::empty_line, "is empty");
  }
  const auto* const statement =
      std::ranges::find_if(statements, [&](const Statement& each) { return line.starts_with(each.begins); });
  if (statement == statements.end()) {
    return line_flaw(KeyListRefusal::statement, "does not begin with add, revoke or allow and one blank");
  }
  if (auto flaw = statement->read(line.substr(statement->begins.size()), list)) {
    return flaw;
  }
  const Place place{statement - statements.begin(), line};
  if (place < std::exchange(last, place)) {
    return line_flaw(KeyListRefusal::order,
                     "stands in the wrong place: add, revoke, allow is the order, each sorted");
  }
  return std::nullopt;
}

KeyListFlaw flaw_of_size() {
  return {KeyListRefusal::too_large, 0, fmt::format("has more than {} bytes, as no list has", most_key_list)};
}

std::optional<KeyListFlaw> flaw_of_bytes(std::string_view bytes) {
  if (bytes.size() > most_key_list) {
    return flaw_of_size();
  }
  const auto odd = std::ranges::find_if(bytes, [](char c) { return c != '\n' && (c < ' ' || c > '~'); });
  if (odd != bytes.end()) {
    const auto line = static_cast<std::size_t>(std::count(bytes.begin(), odd, '\n')) + 1;
    if (*odd == '\r') {
      return KeyListFlaw{KeyListRefusal::carriage_return, line,
                         "has a Windows line end; a mail or an editor has changed it"};
    }
    return KeyListFlaw{KeyListRefusal::characters, line,
                       "has something else in it than letters, digits and signs of ASCII"};
  }
  if (!bytes.ends_with('\n')) {
    return KeyListFlaw{KeyListRefusal::cut_short, 0, "ends before its last line does"};
  }
  return std::nullopt;
}

void append_sorted(std::string& text, std::vector<std::string> lines) {
  std::ranges::sort(lines);
  for (const auto& line : lines) {
    text += line + "\n";
  }
}

}  // namespace

bool begins_as_key_list(std::string_view bytes) { return bytes.starts_with(title); }

std::variant<std::string, KeyListFlaw> load_key_list(const std::filesystem::path& file) {
  const auto opened = open_ordinary(file, Links::refuse);
  if (const auto* unopened = std::get_if<Unopened>(&opened)) {
    return KeyListFlaw{unopened->missing ? KeyListRefusal::missing : KeyListRefusal::not_a_file, 0,
                       unopened->says};
  }
  if (auto bytes = std::get<Descriptor>(opened).contents(most_key_list)) {
    return std::move(*bytes);
  }
  return flaw_of_size();
}

std::variant<KeyList, KeyListFlaw> read_key_list(std::string_view bytes) {
  if (auto flaw = flaw_of_bytes(bytes)) {
    return std::move(*flaw);
  }
  KeyList list;
  Place last;
  for (std::size_t number = 1; !bytes.empty(); ++number) {
    const auto line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(line.size() + 1);
    if (auto flaw = number == 1 ? read_title(line, list) : read_statement(line, list, last)) {
      flaw->line = number;
      return std::move(*flaw);
    }
  }
  return list;
}

std::string print(const KeyList& list) {
  std::array<std::vector<std::string>, statements.size()> lines;
  for (const PublicKey& key : list.added) {
    lines[0].push_back(fmt::format("add {}", print_line(key)));
  }
  for (const KeyId& id : list.revoked) {
    lines[1].push_back(fmt::format("revoke {}", to_string(id)));
  }
  for (const Allowance& allowance : list.allowed) {
    lines[2].push_back(fmt::format("allow {} {}", allowance.exhibit, allowance.from));
  }
  std::string text = fmt::format("{}{}\n", title, list.counter);
  for (auto& kind : lines) {
    append_sorted(text, std::move(kind));
  }
  return text;
}

}  // namespace content
