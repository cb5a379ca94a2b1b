#include "content/sources/toml.h"

#include <toml++/toml.h>

#include <algorithm>
#include <utility>

namespace sources {

namespace {

class Conversion {
 public:
  explicit Conversion(std::shared_ptr<const Source> source) : source_(std::move(source)) {}

  Location place(const toml::source_region& region) const {
    const std::size_t begin = source_->offset({region.begin.line, region.begin.column});
    const std::size_t end = source_->offset({region.end.line, region.end.column});
    return {source_, begin, std::max(end, begin + 1)};
  }

  Value value(const toml::node& node) const {
    Value out{.data = BareDate{}, .at = place(node.source())};
    if (const auto* text = node.as_string()) {
      out.data = text->get();
    } else if (const auto* whole = node.as_integer()) {
      out.data = std::int64_t{whole->get()};
    } else if (const auto* number = node.as_floating_point()) {
      out.data = number->get();
    } else if (const auto* flag = node.as_boolean()) {
      out.data = flag->get();
    } else if (const auto* list = node.as_array()) {
      List values;
      for (const toml::node& element : *list) values.push_back(value(element));
      out.data = std::move(values);
    } else if (const auto* table = node.as_table()) {
      out.data = entries(*table);
    }
    return out;
  }

  Entries entries(const toml::table& table) const {
    Entries out;
    for (auto&& [key, node] : table) {
      out.push_back({std::string(key.str()), place(key.source()), value(node)});
    }
    // toml++ sorts by key; mistakes are told, and series drawn, in the file's order.
    std::stable_sort(out.begin(), out.end(),
                     [](const Entry& a, const Entry& b) { return a.key_at.begin < b.key_at.begin; });
    return out;
  }

 private:
  std::shared_ptr<const Source> source_;
};

/// toml++ begins with what it was doing ("Error while parsing array: "), which tells a curator nothing.
std::string_view what_went_wrong(std::string_view description) {
  constexpr std::string_view preamble = "Error while parsing ";
  if (!description.starts_with(preamble)) return description;
  const std::size_t colon = description.find(": ");
  return colon == std::string_view::npos ? description : description.substr(colon + 2);
}

std::string help_for(std::string_view what) {
  if (what.find("leading zeroes") != std::string_view::npos) return "a date or an id stands between quotes";
  if (what.find("expected a comment or whitespace") != std::string_view::npos) {
    return "one key and its value a line; texts stand between quotes";
  }
  if (what.find("expected value") != std::string_view::npos)
    return "write a value after `=`, or remove the key";
  return {};
}

}  // namespace

std::optional<Entries> parse_toml(const std::shared_ptr<const Source>& source, Report& report) {
  if (!check_quotes(source, report)) return std::nullopt;
  const Conversion conversion(source);
  try {
    return conversion.entries(toml::parse(source->text()));
  } catch (const toml::parse_error& e) {
    const std::string_view what = what_went_wrong(e.description());
    if (const std::size_t name = what.find('\''); what.starts_with("cannot redefine") && name != what.npos) {
      const std::string_view key = what.substr(name + 1, what.rfind('\'') - name - 1);
      report.error(conversion.place(e.source()), "`" + std::string(key) + "` stands here twice",
                   "keep one of the two");
      return std::nullopt;
    }
    report.error(conversion.place(e.source()), "this is not TOML: " + std::string(what), help_for(what));
    return std::nullopt;
  }
}

}  // namespace sources
