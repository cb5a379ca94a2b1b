#include "content/sources/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "content/pack/characters.h"

namespace sources {

namespace {

constexpr std::size_t widest_excerpt = 100;  // characters
constexpr std::size_t lead = 30;             // characters kept before the place on a longer line

/// The line for printing: every byte that is not UTF-8 becomes U+FFFD, so that a terminal stays readable.
std::string readable(std::string_view line) {
  std::string out;
  while (true) {
    const std::size_t bad = content::find_invalid_utf8(line);
    out += line.substr(0, bad);
    if (bad == std::string_view::npos) return out;
    out += "\uFFFD";
    line.remove_prefix(bad + 1);
  }
}

/// One line, without what a terminal obeys: what is quoted from a TOML file may hold it as an escape.
std::string one_line(std::string text) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  std::replace_if(text.begin(), text.end(), is_control, ' ');
  return text;
}

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 1;
    while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U) {
      ++length;
    }
    out.push_back(text.substr(at, length));
    at += length;
  }
  return out;
}

struct Excerpt {
  std::string line;
  std::string marks;
};

/// The part of the line that is shown, and the caret line under it. Tabs stand in both, so that they align.
Excerpt excerpt(const Diagnostic& d) {
  const std::vector<std::string_view> line = characters(d.excerpt);
  const std::size_t place = std::min(d.column - 1, line.size());
  std::size_t from = 0;
  std::size_t to = line.size();
  if (to > widest_excerpt) {
    from = place > lead ? std::min(place - lead, to - widest_excerpt) : 0;
    to = from + widest_excerpt;
  }
  Excerpt out;
  if (from > 0) {
    out.line = "…";
    out.marks = " ";
  }
  for (std::size_t i = from; i < to; ++i) {
    out.line += line[i];
    if (i < place) out.marks += line[i] == "\t" ? "\t" : " ";
  }
  if (to < line.size()) out.line += "…";
  out.marks += '^';
  const std::size_t end = std::min(place + d.length, std::max(to, place + 1));
  out.marks.append(end - place - 1, '~');
  return out;
}

const char* name(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace

Diagnostic diagnostic(Severity severity, const Location& at, std::string message, std::string help) {
  Diagnostic d;
  d.severity = severity;
  d.file = at.source->name();
  d.message = one_line(std::move(message));
  d.help = one_line(std::move(help));
  if (at.whole()) return d;
  const Position begin = at.source->position(at.begin);
  const std::string_view line = at.source->line(begin.line);
  const std::size_t rest = count_characters(line) + 1 - std::min(begin.column, count_characters(line) + 1);
  const std::string_view text = at.source->text();
  const std::size_t marked =
      at.end > at.begin ? count_characters(text.substr(at.begin, at.end - at.begin)) : 1;
  d.line = begin.line;
  d.column = begin.column;
  d.length = std::max<std::size_t>(1, std::min(marked, rest));
  d.excerpt = readable(line);
  return d;
}

void sort(std::vector<Diagnostic>& diagnostics) {
  const auto key = [](const Diagnostic& d) {
    return std::tie(d.file, d.line, d.column, d.severity, d.message);
  };
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
}

std::string print(const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics) {
    out += fmt::format("{}:{}:{}: {}: {}\n", d.file, d.line, d.column, name(d.severity), d.message);
    if (d.length > 0) {
      const Excerpt shown = excerpt(d);
      out += fmt::format("{:>5} | {}\n", d.line, shown.line);
      out += fmt::format("{:>5} | {}\n", "", shown.marks);
    }
    if (!d.help.empty()) out += fmt::format("{:>5} = {}\n", "", d.help);
  }
  return out;
}

std::string summary(const std::vector<Diagnostic>& diagnostics) {
  const auto count = [&](Severity severity) {
    return std::count_if(diagnostics.begin(), diagnostics.end(),
                         [&](const Diagnostic& d) { return d.severity == severity; });
  };
  const auto errors = count(Severity::error);
  const auto warnings = count(Severity::warning);
  std::string out;
  if (errors > 0) out = fmt::format("{} error{}", errors, errors == 1 ? "" : "s");
  if (warnings > 0) {
    out += fmt::format("{}{} warning{}", out.empty() ? "" : ", ", warnings, warnings == 1 ? "" : "s");
  }
  return out.empty() ? "no mistakes" : out;
}

std::string json(const std::vector<Diagnostic>& diagnostics) {
  std::string out = "[";
  for (const Diagnostic& d : diagnostics) {
    out += fmt::format(
        "{}\n  {{\"file\": {}, \"line\": {}, \"column\": {}, \"length\": {}, \"severity\": \"{}\", "
        "\"message\": {}, \"text\": {}, \"help\": {}}}",
        out.size() > 1 ? "," : "", json_string(d.file), d.line, d.column, d.length, name(d.severity),
        json_string(d.message), json_string(d.excerpt), json_string(d.help));
  }
  return out + (diagnostics.empty() ? "]\n" : "\n]\n");
}

void Report::error(const Location& at, std::string message, std::string help) {
  diagnostics_.push_back(diagnostic(Severity::error, at, std::move(message), std::move(help)));
  ++errors_;
}

void Report::warning(const Location& at, std::string message, std::string help) {
  diagnostics_.push_back(diagnostic(Severity::warning, at, std::move(message), std::move(help)));
}

std::vector<Diagnostic> Report::take() {
  std::vector<Diagnostic> out = std::exchange(diagnostics_, {});
  sort(out);
  errors_ = 0;
  return out;
}

}  // namespace sources
