// The report: what is told, and its pages.
#include "app/scene/service.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "app/scene/look.h"
#include "app/scene/service_rows.h"
#include "app/scene/typeset.h"

namespace scene {
namespace {

constexpr const char* not_known = "not known";

std::string duration(std::chrono::minutes minutes) {
  const auto all = minutes.count();
  if (all < 1) return "under a minute";
  if (all < 60) return fmt::format("{} min", all);
  if (all < 24 * 60) return fmt::format("{} h {} min", all / 60, all % 60);
  return fmt::format("{} d {} h", all / (24 * 60), all / 60 % 24);
}

std::string size(std::uint64_t bytes) { return fmt::format("{:.1f} GB", static_cast<double>(bytes) / 1e9); }

/// One line of the report: what, and how it is.
struct Fact {
  std::string name;
  std::string value;
  bool grave = false;
};

std::vector<Fact> exhibit_facts(const ServiceReport& report) {
  std::vector<Fact> facts{{"program", "Vitrine " + report.version}, {"shown", report.shown}};
  if (report.tries > 0) {
    facts.push_back(
        {"try", fmt::format("{} since the machine was switched on", report.tries), report.tries > 1});
  }
  for (const ServiceDecision& decision : report.shelf) {
    const bool first = &decision == &report.shelf.front();
    facts.push_back({first ? "shelf" : "", decision.file + " " + decision.says, decision.grave});
  }
  return facts;
}

std::vector<Fact> machine_facts(const ServiceReport& report) {
  const bool voltage_known = report.under_voltage.has_value();
  const bool low = report.under_voltage.value_or(false);
  const std::uint64_t errors = report.storage_errors.value_or(0);
  constexpr int throttles_at = 80;  // a Raspberry Pi then slows itself down
  return {
      {"switched on for", duration(report.machine_for)},
      {"program runs for", duration(report.program_for)},
      {"temperature", report.degrees ? fmt::format("{} °C", *report.degrees) : not_known,
       report.degrees.value_or(0) >= throttles_at},
      {"under-voltage", voltage_known ? (low ? "yes: look at the power supply" : "no") : not_known, low},
      {"storage errors", report.storage_errors ? fmt::format("{}", errors) : not_known, errors > 0},
      {"free on the shelf", report.free_bytes ? size(*report.free_bytes) : not_known},
  };
}

std::string state_of(const ServiceButton& button) {
  if (button.noisy) return "noisy";
  if (button.stuck) return "stuck";
  return button.down ? "down" : "up";
}

const char* contact_of(const ServiceButton& button) { return button.closed ? "closed" : "open"; }

const char* lamp_of(const ServiceButton& button) {
  switch (button.lamp) {
    case Lamp::none:
      break;
    case Lamp::dark:
      return "dark";
    case Lamp::lit:
      return "lit";
  }
  return "none";
}

bool grave(const ServiceButton& button) {
  return button.noisy || button.stuck || button.noise_bursts > 0 || button.lost_edges > 0;
}

std::string counts_of(const ServiceButton& button) {
  std::string counts = fmt::format("{}, {}, {} {}, {} edges", contact_of(button), state_of(button),
                                   button.presses, button.presses == 1 ? "press" : "presses", button.edges);
  if (button.noise_bursts > 0) counts += fmt::format(", {} noise bursts", button.noise_bursts);
  if (button.lost_edges > 0) counts += fmt::format(", {} lost", button.lost_edges);
  return button.lamp == Lamp::none ? counts : fmt::format("{}, lamp {}", counts, lamp_of(button));
}

ServiceTable table_of(const std::vector<ServiceButton>& buttons) {
  ServiceTable table{{"button", "line", "contact", "is", "presses", "edges", "noise", "lost", "lamp"}, {}};
  for (const ServiceButton& button : buttons) {
    table.rows.push_back(
        {{button.name, button.line, contact_of(button), state_of(button), std::to_string(button.presses),
          std::to_string(button.edges), std::to_string(button.noise_bursts),
          std::to_string(button.lost_edges), lamp_of(button)},
         grave(button)});
  }
  return table;
}

/// All that is told, for columns of `width`.
std::vector<ServiceRow> rows_of(const ServiceReport& report, int width, const ServiceStyle& style) {
  std::vector<ServiceRow> rows;
  const auto tell = [&](const char* heading, const std::vector<Fact>& facts) {
    add_heading(rows, style, heading);
    int names = 0;
    for (const Fact& fact : facts) names = std::max(names, style.width(fact.name));
    for (const Fact& fact : facts) add_fact(rows, style, {fact.name, fact.value, names, width}, fact.grave);
  };
  tell("Exhibit", exhibit_facts(report));
  tell("Machine", machine_facts(report));
  add_heading(rows, style, "Buttons");
  if (!report.no_lines.empty()) add_sentence(rows, style, report.no_lines, width, true);
  const ServiceTable table = table_of(report.buttons);
  if (const auto columns = columns_of(table, style); columns.back() <= width) {
    add_table(rows, style, table, columns, report.last_pressed);
  } else {
    for (const ServiceButton& button : report.buttons) {
      add_sentence(rows, style, fmt::format("{} {}: {}", button.name, button.line, counts_of(button)), width,
                   grave(button));
    }
  }
  return rows;
}

/// What frames the report. On a small screen it is brief: there is hardly room for the report itself.
struct Frame {
  const ServiceReport& report;
  const ServiceStyle& style;
  Rect all;  ///< the screen within its margins
  bool brief = false;
};

/// The button that was pressed last, by name and line.
Group panel(const Frame& frame, int top) {
  const ServiceStyle& style = frame.style;
  const Look& look = style.look;
  const int pad = look.base * (frame.brief ? 20 : 50) / 100;
  const int edge = std::max(4, look.base / 6);
  const std::size_t last = frame.report.last_pressed.value_or(frame.report.buttons.size());
  const ServiceButton* const button =
      last < frame.report.buttons.size() ? &frame.report.buttons[last] : nullptr;
  const TextStyle large{Face::sans_bold, frame.brief ? style.text.size : look.base * 120 / 100};
  const int width = frame.all.width - 2 * pad - edge;
  Group group{"pressed", {frame.all.x, top, frame.all.width, 0}, {}};
  group.items.emplace_back(Box{});  // once its height is known
  const auto put = [&](const std::string& text, TextStyle letters, int y) {
    const int skip = std::max(style.skip, letters.size * 120 / 100);
    return put_lines(group, set_text(text, letters, look.palette.ink, width, false, style.measure),
                     frame.all.x + edge + pad, y, skip);
  };
  int y = put(button != nullptr ? fmt::format("{}, line {}", button->name, button->line) : "Press any button",
              large, top + pad);
  if (!frame.brief) {
    y = put(button != nullptr ? counts_of(*button) : "It is named here, with its line.", style.text, y);
  }
  group.rect.height = y + pad - top;
  group.items.front() = Box{group.rect, look.palette.raised, Role::ground};
  group.items.emplace_back(
      Box{{frame.all.x, top, edge, group.rect.height}, look.palette.accent.front(), Role::mark});
  return group;
}

/// What the next press leads to.
std::string way_on(const Frame& frame, std::size_t page, std::size_t pages) {
  const auto has_lamp = [](const ServiceButton& button) { return button.lamp != Lamp::none; };
  const bool lamps = std::any_of(frame.report.buttons.begin(), frame.report.buttons.end(), has_lamp);
  const char* next = page + 1 < pages ? "next page" : lamps ? "lamp test" : "display test";
  if (frame.brief) {
    return fmt::format("{} of {}. Same button: {}", page + 1, pages, next);
  }
  return fmt::format(
      "The same button once more: {}. Two minutes without a press, or the key turned back: the exhibit.",
      next);
}

Group foot(const Frame& frame, std::size_t page, std::size_t pages) {
  const ServiceStyle& style = frame.style;
  const auto lines = set_text(way_on(frame, page, pages), style.text, style.look.palette.quiet,
                              frame.all.width, false, style.measure);
  const int height = static_cast<int>(lines.size() - 1) * style.skip + style.height;
  Group group{"way-on", {frame.all.x, frame.all.bottom() - height, frame.all.width, height}, {}};
  put_lines(group, lines, frame.all.x, group.rect.y, style.skip);
  return group;
}

Group title(const Frame& frame, std::size_t page, std::size_t pages) {
  const ServiceStyle& style = frame.style;
  const TextStyle bold{Face::sans_bold, style.look.base};
  Group group{"title", {frame.all.x, frame.all.y, frame.all.width, 0}, {}};
  const SetLine service = line_of("Service", bold, style.look.palette.ink, style.measure);
  const int bottom = put_lines(group, {service}, frame.all.x, frame.all.y, bold.size);
  const SetLine number = line_of(fmt::format("page {} of {}", page + 1, pages), style.text,
                                 style.look.palette.quiet, style.measure);
  if (pages > 1) put_lines(group, {number}, frame.all.right() - number.width, frame.all.y, style.skip);
  group.rect.height = bottom - frame.all.y;
  return group;
}

}  // namespace

ServicePage service_page(const ServiceReport& report, std::size_t page, const Screen& screen,
                         const Measure& measure) {
  const ServiceStyle style = service_style(screen, measure);
  const bool brief = style.look.compact;
  const int margin = style.look.base * (brief ? 50 : 120) / 100;
  const Frame frame{
      report, style, {margin, margin, screen.width - 2 * margin, screen.height - 2 * margin}, brief};
  Scene scene{screen.width, screen.height, style.look.palette.ground, {}};
  const Rect& all = frame.all;
  int top = all.y;
  if (!brief) top = title(frame, 0, 1).rect.bottom() + style.gap;
  scene.groups.push_back(panel(frame, top));
  top = scene.groups.back().rect.bottom() + style.gap;
  const int end = foot(frame, 0, 100).rect.y - style.gap;  // with the most words there can be
  const Rect room{all.x, top, all.width, std::max(style.height, end - top)};

  const int half = (room.width - style.gutter) / 2;
  const bool beside = columns_of(table_of(report.buttons), style).back() <= half;
  const int width = beside ? half : room.width;
  const std::vector<ServiceRow> rows = rows_of(report, width, style);
  const auto pages = fill_pages(rows, {room.x, room.y, width, room.height}, beside ? 2 : 1, style);
  page = std::min(page, pages.size() - 1);
  scene.groups.push_back(page_group(rows, pages[page], room, width, style));
  scene.groups.push_back(foot(frame, page, pages.size()));
  if (!brief) scene.groups.push_back(title(frame, page, pages.size()));
  return {std::move(scene), pages.size()};
}

}  // namespace scene
