#include "app/kiosk/proof_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "app/kiosk/html.h"
#include "app/scene/words.h"
#include "assets/tokens.h"
#include "embedded/proof_sheet.h"

namespace kiosk {

namespace {

struct LayerName {
  std::string_view layer, name;
};

constexpr std::array layer_names{LayerName{"label", "Label"}, LayerName{"more", "More"},
                                 LayerName{"know", "How do we know?"}, LayerName{"points", "Points"},
                                 LayerName{"words", "Words"}};

std::size_t layer_rank(std::string_view layer) {
  const auto found = std::find_if(layer_names.begin(), layer_names.end(),
                                  [&](const LayerName& each) { return each.layer == layer; });
  return static_cast<std::size_t>(found - layer_names.begin());
}

/// `How do we know?, page 2 of 3`; empty for a screen that has neither layers nor pages.
std::string layer_text(const TourScreen& screen) {
  const std::size_t rank = layer_rank(screen.layer);
  const bool only = screen.what == "intro" || screen.what == "drawer";
  std::string text{rank < layer_names.size() && !only ? layer_names[rank].name : ""};
  if (screen.pages > 1) {
    const char* unit = screen.layer == "points" ? "point" : screen.what == "drawer" ? "card" : "page";
    text += fmt::format("{}{} {} of {}", text.empty() ? "" : ", ", unit, screen.page, screen.pages);
  }
  return text;
}

// Names that every theme has: chosen alone, they show that screen of all themes.
bool in_every_theme(std::string_view what) {
  return what == "intro" || what == "drawer" || what == "timeline" || what == "words";
}

std::size_t position(const std::vector<ProofSheet::Theme>& themes, std::string_view id) {
  const auto found =
      std::find_if(themes.begin(), themes.end(), [&](const auto& each) { return each.id == id; });
  return static_cast<std::size_t>(found - themes.begin());
}

// In the order of the route; then side by side the same page on all cabinets.
void sort(ProofSheet& sheet) {
  std::map<std::string, std::size_t> languages;
  for (const content::Language& language : sheet.languages) {
    languages.emplace(language.code, languages.size());
  }
  const auto number = [](const TourScreen& screen) { return screen.name.substr(0, screen.name.find('-')); };
  const auto key = [&](const Proof& proof) {
    const TourScreen& screen = proof.screen;
    const std::string digits = number(screen);
    return std::tuple(position(sheet.themes, screen.theme), digits.size(), digits, languages[screen.language],
                      layer_rank(screen.layer), screen.page);
  };
  std::stable_sort(sheet.proofs.begin(), sheet.proofs.end(),
                   [&](const Proof& a, const Proof& b) { return key(a) < key(b); });
}

// --- The filter -----------------------------------------------------------------------------------------

std::string option(std::string_view value, std::string_view name) {
  return fmt::format("<option value=\"{}\">{}</option>\n", escaped(value), escaped(name));
}

std::string choice(std::string_view key, std::string_view label, std::string_view all,
                   std::string_view options) {
  return fmt::format(
      "<label>{0}\n<select name=\"{1}\">\n<option value=\"\">{2}</option>\n{3}</select></label>\n", label,
      key, all, options);
}

std::string theme_choice(const ProofSheet& sheet) {
  std::string options;
  for (const ProofSheet::Theme& theme : sheet.themes) {
    options += option(theme.id, theme.title);
  }
  return choice("theme", "Theme", "All themes", options);
}

std::string stop_choice(const ProofSheet& sheet) {
  std::string every;
  std::map<std::size_t, std::string> groups;
  std::vector<std::string> told;
  for (const Proof& proof : sheet.proofs) {
    const std::string& what = proof.screen.what;
    if (std::find(told.begin(), told.end(), what) != told.end()) {
      continue;
    }
    told.push_back(what);
    (in_every_theme(what) ? every : groups[position(sheet.themes, proof.screen.theme)]) += option(what, what);
  }
  std::string options =
      every.empty() ? "" : "<optgroup label=\"In every theme\">\n" + every + "</optgroup>\n";
  for (const auto& [theme, group] : groups) {
    options +=
        fmt::format("<optgroup label=\"{}\">\n{}</optgroup>\n", escaped(sheet.themes.at(theme).title), group);
  }
  return choice("stop", "Stop or card", "All stops and cards", options);
}

std::string layer_choice() {
  std::string options;
  for (const auto& [layer, name] : layer_names) {
    options += option(layer, name);
  }
  return choice("layer", "Layer", "All layers", options);
}

std::string language_choice(const ProofSheet& sheet) {
  std::string options;
  for (const content::Language& language : sheet.languages) {
    options += option(language.code, language.name);
  }
  return sheet.languages.size() < 2 ? "" : choice("language", "Language", "All languages", options);
}

std::vector<std::string> cabinets(const ProofSheet& sheet) {
  std::vector<std::string> names;
  for (const Proof& proof : sheet.proofs) {
    if (std::find(names.begin(), names.end(), proof.cabinet) == names.end()) {
      names.push_back(proof.cabinet);
    }
  }
  return names;
}

std::string cabinet_choice(const ProofSheet& sheet) {
  const std::vector<std::string> names = cabinets(sheet);
  std::string options;
  for (const std::string& name : names) {
    options += option(name, name);
  }
  return names.size() < 2 ? "" : choice("cabinet", "Cabinet", "All cabinets", options);
}

std::string filter(const ProofSheet& sheet) {
  return fmt::format(
      "<form id=\"filter\" role=\"search\" aria-label=\"Screens to show\" hidden>\n{}{}{}{}{}"
      "<button type=\"reset\">Show all</button>\n"
      "<output aria-live=\"polite\"></output>\n</form>\n",
      theme_choice(sheet), stop_choice(sheet), layer_choice(), language_choice(sheet), cabinet_choice(sheet));
}

// --- The pictures ---------------------------------------------------------------------------------------

std::string without_extension(const std::string& picture) { return picture.substr(0, picture.rfind('.')); }

std::string caption(const Proof& proof, bool several_languages) {
  const std::string layer = layer_text(proof.screen);
  std::string text = fmt::format("<figcaption>\n<p class=\"where\"><b>{}</b>", escaped(proof.screen.what));
  for (const std::string& part : {layer, proof.cabinet, several_languages ? proof.screen.language : ""}) {
    text += part.empty() ? "" : fmt::format(" · {}", escaped(part));
  }
  text += "</p>\n";
  for (const scene::Misfit& misfit : proof.screen.misfits) {
    text += fmt::format("<p class=\"misfit\">This {}.</p>\n", escaped(misfit.problem));
  }
  if (!proof.files.empty()) {
    text += "<p class=\"files\">";
    for (const std::string& file : proof.files) {
      text += fmt::format("<code>{}</code> ", escaped(file));
    }
    text += "</p>\n";
  }
  return text + "</figcaption>\n";
}

std::string figure(const Proof& proof, bool several_languages) {
  const TourScreen& screen = proof.screen;
  const std::string layer = layer_text(screen);
  return fmt::format(
      "<figure id=\"{}\"{} data-theme=\"{}\" data-stop=\"{}\" data-layer=\"{}\" data-language=\"{}\" "
      "data-cabinet=\"{}\">\n<a href=\"{}\"><img src=\"{}\" alt=\"{}\" width=\"{}\" height=\"{}\" "
      "loading=\"lazy\" lang=\"{}\"></a>\n{}</figure>\n",
      escaped(without_extension(proof.picture)), proof.height > proof.width ? " class=\"upright\"" : "",
      escaped(screen.theme), escaped(screen.what), escaped(screen.layer), escaped(screen.language),
      escaped(proof.cabinet), escaped(proof.picture), escaped(proof.picture),
      escaped(screen.headline + (layer.empty() ? "" : " – " + layer)), proof.width, proof.height,
      escaped(screen.language), caption(proof, several_languages));
}

// Consecutive pictures of one stop, under its headline in the first language that it has.
std::string stop(std::vector<Proof>::const_iterator first, std::vector<Proof>::const_iterator end,
                 bool several_languages) {
  std::string text = fmt::format("<article>\n<h3 lang=\"{}\">{}</h3>\n<div class=\"screens\">\n",
                                 escaped(first->screen.language), escaped(first->screen.headline));
  for (auto proof = first; proof != end; ++proof) {
    text += figure(*proof, several_languages);
  }
  return text + "</div>\n</article>\n";
}

std::string theme_sections(const ProofSheet& sheet) {
  const bool several = sheet.languages.size() > 1;
  std::string text;
  auto next = sheet.proofs.begin();
  for (std::size_t theme = 0; theme < sheet.themes.size(); ++theme) {
    const auto& [id, title] = sheet.themes[theme];
    const auto end = std::find_if(next, sheet.proofs.end(),
                                  [&id = id](const Proof& proof) { return proof.screen.theme != id; });
    text +=
        fmt::format("<section id=\"theme-{}\" class=\"accent-{}\">\n<h2>{} <small>{} screens</small></h2>\n",
                    escaped(id), theme, escaped(title), end - next);
    while (next != end) {
      const auto after =
          std::find_if(next, end, [&](const Proof& proof) { return proof.screen.what != next->screen.what; });
      text += stop(next, after, several);
      next = after;
    }
    text += "</section>\n";
  }
  return text;
}

// --- The page -------------------------------------------------------------------------------------------

std::string colours() {
  const assets::Palette& look = assets::gallery;
  std::string css = fmt::format(
      ":root {{ --ground: #{:06x}; --panel: #{:06x}; --raised: #{:06x}; --ink: #{:06x}; --quiet: #{:06x}; "
      "--rule: #{:06x}; }}\n",
      look.ground.rgb, look.panel.rgb, look.raised.rgb, look.ink.rgb, look.quiet.rgb, look.rule.rgb);
  for (std::size_t i = 0; i < look.accent.size(); ++i) {
    css += fmt::format(".accent-{} {{ --accent: #{:06x}; }}\n", i + 1, look.accent[i].rgb);
  }
  return css;
}

// The policy is a promise kept by the browser: nothing but the pictures beside the page is ever asked for.
constexpr std::string_view head = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
{}
<title>{}</title>
<style>
{}{}</style>
</head>
<body>
)";

std::string contents(const ProofSheet& sheet) {
  std::string text = "<nav aria-label=\"Themes\">\n<ul>\n";
  for (const auto& [id, title] : sheet.themes) {
    text += fmt::format("<li><a href=\"#theme-{}\">{}</a></li>\n", escaped(id), escaped(title));
  }
  return text + "</ul>\n</nav>\n";
}

std::string summary(const ProofSheet& sheet) {
  std::string text = fmt::format("Version {} · {} screens", sheet.version, sheet.proofs.size());
  for (const std::string& cabinet : cabinets(sheet)) {
    text += cabinet.empty() ? "" : " · " + escaped(cabinet);
  }
  for (const content::Language& language : sheet.languages) {
    text += " · " + escaped(language.name);
  }
  return text;
}

}  // namespace

ProofSheet proof_sheet(std::string generator, const content::Front& front, std::size_t language) {
  const std::string& code = front.languages.at(language).code;
  ProofSheet sheet{std::move(generator), scene::in_language(front.title, code),
                   front.version,        {{"_", "Outside the themes"}},
                   front.languages,      {}};
  for (const content::Theme& theme : front.themes) {
    sheet.themes.push_back({theme.id, theme.text.at(code).title});
  }
  return sheet;
}

std::string generator_mark(std::string_view generator) {
  return fmt::format("<meta name=\"generator\" content=\"{}\">", escaped(generator));
}

std::string html(ProofSheet sheet) {
  sort(sheet);
  const std::string title = escaped(sheet.title);
  return fmt::format(head, generator_mark(sheet.generator), title + " – proof sheet", colours(),
                     assets::proof_sheet_style) +
         fmt::format("<header>\n<p>Proof sheet</p>\n<h1>{}</h1>\n<p>{}</p>\n</header>\n", title,
                     summary(sheet)) +
         filter(sheet) + contents(sheet) + "<main>\n" + theme_sections(sheet) + "</main>\n" +
         fmt::format("{}<script>\n{}</script>\n</body>\n</html>\n", assets::proof_sheet_enlarged,
                     assets::proof_sheet_script);
}

}  // namespace kiosk
