#include "content/sources/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "content/sources/suggest.h"

namespace sources {

namespace {

const char* kind(const Value& value) {
  switch (value.data.index()) {
    case 0:
      return "text";
    case 1:
      return "a number";
    case 2:
      return "a number";
    case 3:
      return "true or false";
    case 4:
      return "a date";
    case 5:
      return "a list";
    default:
      return "a table";
  }
}

/// The value as it stands in the file, if it is short enough to repeat in a help line.
std::string written(const Value& value) {
  const std::string_view text = value.at.source->text();
  std::string_view slice = text.substr(value.at.begin, value.at.end - value.at.begin);
  if (slice.size() > 60 || slice.find('\n') != std::string_view::npos) return "...";
  return std::string(slice);
}

/// The number that a quoted one stands for, or an example.
std::string unquoted(const Value& value) {
  const auto* text = std::get_if<std::string>(&value.data);
  const bool whole =
      text != nullptr && !text->empty() && text->find_first_not_of("0123456789") == std::string::npos;
  return whole ? *text : "1";
}

}  // namespace

Table::Table(const Entries& entries, Location at, std::string name, Report& report)
    : entries_(&entries), at_(std::move(at)), name_(std::move(name)), report_(&report) {}

bool Table::has(std::string_view key) const {
  return std::any_of(entries_->begin(), entries_->end(), [&](const Entry& e) { return e.key == key; });
}

Location Table::at(std::string_view key) const {
  const auto entry =
      std::find_if(entries_->begin(), entries_->end(), [&](const Entry& e) { return e.key == key; });
  return entry == entries_->end() ? at_ : entry->value.at;
}

const Value* Table::find(std::string_view key, Need need) {
  asked_.emplace_back(key);
  const auto entry =
      std::find_if(entries_->begin(), entries_->end(), [&](const Entry& e) { return e.key == key; });
  if (entry != entries_->end()) return &entry->value;
  if (need == Need::required) missing_.emplace_back(key);
  return nullptr;
}

void Table::wrong_type(std::string_view key, const Value& value, std::string_view wanted, std::string help) {
  report_->error(value.at, fmt::format("`{}` must be {}, not {}", key, wanted, kind(value)), std::move(help));
}

const Value* Table::value(std::string_view key, Need need) { return find(key, need); }

std::optional<Located<std::string>> Table::text(std::string_view key, Need need) {
  const Value* value = find(key, need);
  if (value == nullptr) return std::nullopt;
  if (const auto* text = std::get_if<std::string>(&value->data))
    return Located<std::string>{*text, value->at};
  const bool plain = value->data.index() < 5;
  wrong_type(key, *value, "text", plain ? fmt::format("write {} = \"{}\"", key, written(*value)) : "");
  return std::nullopt;
}

std::optional<Located<std::int64_t>> Table::whole(std::string_view key, Need need) {
  const Value* value = find(key, need);
  if (value == nullptr) return std::nullopt;
  if (const auto* n = std::get_if<std::int64_t>(&value->data)) return Located<std::int64_t>{*n, value->at};
  wrong_type(key, *value, "a whole number", fmt::format("write {} = {}", key, unquoted(*value)));
  return std::nullopt;
}

std::optional<Located<bool>> Table::flag(std::string_view key, Need need) {
  const Value* value = find(key, need);
  if (value == nullptr) return std::nullopt;
  if (const auto* flag = std::get_if<bool>(&value->data)) return Located<bool>{*flag, value->at};
  wrong_type(key, *value, "true or false",
             fmt::format("write {0} = true or {0} = false, without quotes", key));
  return std::nullopt;
}

std::vector<Located<std::string>> Table::texts(std::string_view key, Need need) {
  std::vector<Located<std::string>> out;
  const Value* value = find(key, need);
  if (value == nullptr) return out;
  const auto* list = std::get_if<List>(&value->data);
  if (list == nullptr) {
    wrong_type(key, *value, "a list of texts", fmt::format("write {} = [{}]", key, written(*value)));
    return out;
  }
  for (const Value& element : *list) {
    if (const auto* text = std::get_if<std::string>(&element.data)) {
      out.push_back({*text, element.at});
    } else {
      report_->error(element.at, fmt::format("`{}` is a list of texts, and this is {}", key, kind(element)),
                     fmt::format("write \"{}\"", written(element)));
    }
  }
  return out;
}

std::vector<Located<std::int64_t>> Table::wholes(std::string_view key, Need need) {
  std::vector<Located<std::int64_t>> out;
  const Value* value = find(key, need);
  if (value == nullptr) return out;
  const auto* list = std::get_if<List>(&value->data);
  if (list == nullptr) {
    wrong_type(key, *value, "a list of whole numbers", fmt::format("write {} = [{}]", key, written(*value)));
    return out;
  }
  for (const Value& element : *list) {
    if (const auto* n = std::get_if<std::int64_t>(&element.data)) {
      out.push_back({*n, element.at});
    } else {
      report_->error(element.at,
                     fmt::format("`{}` is a list of whole numbers, and this is {}", key, kind(element)));
    }
  }
  return out;
}

std::optional<Table> Table::table(std::string_view key, Need need) {
  const Value* value = find(key, need);
  if (value == nullptr) return std::nullopt;
  if (const auto* entries = std::get_if<Entries>(&value->data)) {
    return Table(*entries, value->at, fmt::format("[{}]", key), *report_);
  }
  wrong_type(key, *value, "a table", fmt::format("write [{}] on a line of its own, its keys below it", key));
  return std::nullopt;
}

std::vector<Table> Table::tables(std::string_view key, Need need) {
  std::vector<Table> out;
  const Value* value = find(key, need);
  if (value == nullptr) return out;
  const auto* list = std::get_if<List>(&value->data);
  if (list == nullptr) {
    wrong_type(key, *value, "a list of tables",
               fmt::format("write [[{}]], with two brackets on each side", key));
    return out;
  }
  for (const Value& element : *list) {
    if (const auto* entries = std::get_if<Entries>(&element.data)) {
      out.emplace_back(*entries, element.at, fmt::format("[[{}]]", key), *report_);
    } else {
      report_->error(element.at, fmt::format("`{}` is a list of tables, and this is {}", key, kind(element)));
    }
  }
  return out;
}

const Entries& Table::entries() {
  for (const Entry& entry : *entries_) asked_.push_back(entry.key);
  return *entries_;
}

bool Table::lacks(std::string_view key) const {
  return std::none_of(entries_->begin(), entries_->end(), [&](const Entry& e) {
    return e.key == key || !nearest(e.key, {std::string(key)}).empty();
  });
}

void Table::close(const std::string& why) {
  std::set<std::string> misspelt;
  std::vector<std::string> free;  // names that are not taken, the missing ones first
  for (const std::string& key : missing_) free.push_back(key);
  for (const std::string& key : asked_) {
    if (!has(key) && std::find(free.begin(), free.end(), key) == free.end()) free.push_back(key);
  }
  for (const Entry& entry : *entries_) {
    if (std::find(asked_.begin(), asked_.end(), entry.key) != asked_.end()) continue;
    misspelt.insert(nearest(entry.key, free));
    report_->error(entry.key_at, fmt::format("unknown key `{}`", entry.key), did_you_mean(entry.key, free));
  }
  for (const std::string& key : missing_) {
    if (misspelt.count(key) > 0) continue;
    report_->error(at_,
                   name_.empty() ? fmt::format("the key `{}` is missing", key)
                                 : fmt::format("the key `{}` is missing from {}", key, name_),
                   why);
  }
}

}  // namespace sources
