#include "app/kiosk/script.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "app/kiosk/button_names.h"

namespace kiosk {

namespace {

using std::chrono::milliseconds;

struct Token {
  std::string_view text;
  std::size_t column = 0;
};

struct Line {
  std::vector<Token> tokens;
  std::size_t number = 0;
  std::size_t end = 0;  ///< column after the last token
};

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

Line split(std::string_view text, std::size_t number) {
  text = text.substr(0, text.find('#'));
  Line line{{}, number, 1};
  for (std::size_t i = 0; i < text.size();) {
    if (blank(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !blank(text[end])) {
      ++end;
    }
    line.tokens.push_back({text.substr(i, end - i), i + 1});
    line.end = end + 1;
    i = end;
  }
  return line;
}

// `12`, `12.5`, `0.125`: up to a million seconds.
std::optional<milliseconds> parse_seconds(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view part =
      point == std::string_view::npos ? std::string_view("0") : text.substr(point + 1);
  const auto digits = [](std::string_view run, std::size_t most) {
    return !run.empty() && run.size() <= most &&
           std::all_of(run.begin(), run.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (!digits(whole, 6) || !digits(part, 3)) {
    return std::nullopt;
  }
  std::string padded(part);
  padded.resize(3, '0');
  int seconds = 0;
  int thousandths = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), seconds);
  std::from_chars(padded.data(), padded.data() + padded.size(), thousandths);
  return milliseconds{std::int64_t{seconds} * 1000 + thousandths};
}

using Pressed = decltype(Step::what);

std::optional<Pressed> parse_press(std::string_view name) {
  if (name == "walk") {
    return visit::Walk{};
  }
  if (name == "home") {
    return visit::Home{};
  }
  if (const auto control = button_named(name)) {
    return visit::Press{*control};
  }
  return std::nullopt;
}

/// Reads one line after the other; knows how far time has come.
class Parser {
 public:
  void read(const Line& line) {
    if (line.tokens.empty()) {
      return;
    }
    if (line.tokens[0].text != "at") {
      return wrong(line, 0,
                   fmt::format("“{}” begins no step; write: at SECONDS press BUTTON", line.tokens[0].text));
    }
    const auto at = read_time(line);
    if (!at) {
      return;
    }
    if (line.tokens.size() < 3) {
      return wrong(line, 2, "what happens is missing; write: press BUTTON, or: idle SECONDS");
    }
    if (line.tokens[2].text == "press") {
      read_press(line, *at);
    } else if (line.tokens[2].text == "idle") {
      read_idle(line, *at);
    } else {
      wrong(line, 2,
            fmt::format("“{}” is nothing that can happen; write press or idle", line.tokens[2].text));
    }
  }

  Script take() { return std::move(script_); }

 private:
  void wrong(const Line& line, std::size_t token, std::string text) {
    const std::size_t column = token < line.tokens.size() ? line.tokens[token].column : line.end;
    script_.mistakes.push_back({line.number, column, std::move(text)});
  }

  std::optional<milliseconds> read_time(const Line& line) {
    const auto at = line.tokens.size() > 1 ? parse_seconds(line.tokens[1].text) : std::nullopt;
    if (!at) {
      wrong(line, 1, "a time is missing; write seconds from the start, as 12 or 12.5");
    } else if (*at < earliest_) {
      wrong(line, 1, fmt::format("time goes back; the step before ends at {}", seconds_text(earliest_)));
      return std::nullopt;
    }
    return at;
  }

  bool is_whole(const Line& line) {
    if (line.tokens.size() > 4) {
      wrong(line, 4, fmt::format("“{}” is too much; one step a line", line.tokens[4].text));
    }
    return line.tokens.size() == 4;
  }

  void read_press(const Line& line, milliseconds at) {
    const auto what = line.tokens.size() > 3 ? parse_press(line.tokens[3].text) : std::nullopt;
    if (!what) {
      return wrong(
          line, 3,
          "a button is missing; there are next, back, more, know, display, language, theme-1 to theme-9, "
          "walk and home");
    }
    if (is_whole(line)) {
      add({at, *what, line.number, line.tokens[3].column}, at);
    }
  }

  void read_idle(const Line& line, milliseconds at) {
    const auto duration = line.tokens.size() > 3 ? parse_seconds(line.tokens[3].text) : std::nullopt;
    if (!duration) {
      return wrong(line, 3, "a duration is missing; write seconds, as 90");
    }
    if (is_whole(line)) {
      add({at, Idle{*duration}, line.number, line.tokens[3].column}, at + *duration);
    }
  }

  void add(Step step, milliseconds end) {
    script_.steps.push_back(step);
    earliest_ = end;
  }

  Script script_;
  milliseconds earliest_{};
};

}  // namespace

Script parse_script(std::string_view text) {
  Parser parser;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    parser.read(split(text.substr(0, end), number));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return parser.take();
}

std::vector<ScriptMistake> check_script(const Script& script, const visit::Controls& controls) {
  std::vector<ScriptMistake> mistakes;
  for (const Step& step : script.steps) {
    const auto* press = std::get_if<visit::Press>(&step.what);
    if (press == nullptr || controls.has(press->control)) {
      continue;
    }
    std::string names;
    for (const visit::Control& control : controls.order) {
      names += (names.empty() ? "" : ", ") + name_of(control);
    }
    mistakes.push_back(
        {step.line, step.column,
         fmt::format("there is no button {} here; there are {}", name_of(press->control), names)});
  }
  return mistakes;
}

std::string report(const std::vector<ScriptMistake>& mistakes, std::string_view name) {
  std::string text;
  for (const ScriptMistake& mistake : mistakes) {
    text += fmt::format("{}:{}:{}: {}\n", name, mistake.line, mistake.column, mistake.text);
  }
  return text;
}

std::string seconds_text(milliseconds time) {
  if (time.count() % 1000 == 0) {
    return fmt::format("{}", time.count() / 1000);
  }
  return fmt::format("{}.{:03}", time.count() / 1000, time.count() % 1000);
}

std::optional<std::string> script_line(milliseconds at, const visit::Event& event) {
  struct Name {
    std::optional<std::string> operator()(const visit::Press& press) const { return name_of(press.control); }
    std::optional<std::string> operator()(visit::Walk) const { return "walk"; }
    std::optional<std::string> operator()(visit::Home) const { return "home"; }
    std::optional<std::string> operator()(visit::Tick) const { return std::nullopt; }
  };
  const auto name = std::visit(Name{}, event.what);
  if (!name) {
    return std::nullopt;
  }
  return fmt::format("at {} press {}", seconds_text(at), *name);
}

}  // namespace kiosk
