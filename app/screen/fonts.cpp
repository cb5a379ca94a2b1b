#include "app/screen/fonts.h"

#include <SDL_ttf.h>
#include <fmt/format.h>
#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <list>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "app/screen/hyphenation.h"

namespace screen {

namespace {

using scene::Face;
using scene::Metrics;
using scene::TextStyle;

struct Closer {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcObjectSet* set) const { FcObjectSetDestroy(set); }
  void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
  void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
template <class T>
using Owned = std::unique_ptr<T, Closer>;

/// What fontconfig calls a face.
struct Cut {
  const std::string& family;
  int weight;
  int slant;
  const char* word;
};

Cut cut(Face face, const Families& families) {
  switch (face) {
    case Face::serif:
      return {families.serif, FC_WEIGHT_REGULAR, FC_SLANT_ROMAN, "regular"};
    case Face::serif_italic:
      return {families.serif, FC_WEIGHT_REGULAR, FC_SLANT_ITALIC, "italic"};
    case Face::serif_bold:
      return {families.serif, FC_WEIGHT_BOLD, FC_SLANT_ROMAN, "bold"};
    case Face::sans:
      return {families.sans, FC_WEIGHT_REGULAR, FC_SLANT_ROMAN, "regular"};
    case Face::sans_bold:
      return {families.sans, FC_WEIGHT_BOLD, FC_SLANT_ROMAN, "bold"};
    case Face::narrow:
      return {families.narrow, FC_WEIGHT_REGULAR, FC_SLANT_ROMAN, "regular"};
    case Face::narrow_bold:
      return {families.narrow, FC_WEIGHT_BOLD, FC_SLANT_ROMAN, "bold"};
  }
  throw std::logic_error("a face without a family");
}

/// Lists exact matches only: FcFontMatch would answer a missing family with another one.
std::string find_file(FcConfig* config, const Cut& wanted) {
  const Owned<FcPattern> pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(wanted.family.c_str()));
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, wanted.weight);
  FcPatternAddInteger(pattern.get(), FC_SLANT, wanted.slant);
  const Owned<FcObjectSet> objects(FcObjectSetBuild(FC_FILE, nullptr));
  const Owned<FcFontSet> found(FcFontList(config, pattern.get(), objects.get()));
  std::string first;
  for (int i = 0; found && i < found->nfont; ++i) {
    FcChar8* file = nullptr;
    if (FcPatternGetString(found->fonts[i], FC_FILE, 0, &file) != FcResultMatch) continue;
    std::string name = reinterpret_cast<const char*>(file);
    if (first.empty() || name < first) first = std::move(name);
  }
  if (first.empty()) {
    throw FontMissing(
        fmt::format("font missing: {} ({}); install the package fonts-paratype", wanted.family, wanted.word));
  }
  return first;
}

std::array<std::string, scene::face_count> find_files(const Families& families) {
  const Owned<FcConfig> config(FcInitLoadConfigAndFonts());
  if (!config) throw std::runtime_error("FcInitLoadConfigAndFonts: fontconfig has no configuration");
  std::array<std::string, scene::face_count> files;
  for (int face = 0; face < scene::face_count; ++face) {
    files[static_cast<std::size_t>(face)] = find_file(config.get(), cut(static_cast<Face>(face), families));
  }
  return files;
}

class Library {
 public:
  Library() {
    if (TTF_Init() != 0) throw std::runtime_error(fmt::format("TTF_Init: {}", TTF_GetError()));
  }
  ~Library() { TTF_Quit(); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  Library(Library&&) = delete;
  Library& operator=(Library&&) = delete;
};

struct Reach {
  int up = 0;
  int down = 0;
};

Reach reach(TTF_Font* font, std::u32string_view letters) {
  Reach most;
  for (const char32_t letter : letters) {
    int low = 0;
    int high = 0;
    if (TTF_GlyphMetrics32(font, letter, nullptr, nullptr, &low, &high, nullptr) != 0) {
      throw std::runtime_error(fmt::format("TTF_GlyphMetrics32: {}", TTF_GetError()));
    }
    most.up = std::max(most.up, high);
    most.down = std::max(most.down, -low);
  }
  return most;
}

struct OpenFont {
  TextStyle style;
  Owned<TTF_Font> font;
};

OpenFont open(const std::string& file, TextStyle style) {
  OpenFont opened{style, Owned<TTF_Font>(TTF_OpenFont(file.c_str(), style.size))};
  if (!opened.font) {
    throw std::runtime_error(fmt::format("TTF_OpenFont {} at {} px: {}", file, style.size, TTF_GetError()));
  }
  // Light hinting sharpens the horizontal strokes and leaves widths alone.
  TTF_SetFontHinting(opened.font.get(), TTF_HINTING_LIGHT);
  TTF_SetFontKerning(opened.font.get(), 1);
  return opened;
}

/// Which letter reaches furthest depends on the face and on hinting: all that the three languages use.
Metrics metrics_of(TTF_Font* font) {
  return {.rise = reach(font, U"ÀÉÒÙŠЙЎd").up,
          .fall = reach(font, U"pgjyfÇçЩ[(").down,
          .cap = reach(font, U"H").up};
}

int measure(TTF_Font* font, const std::string& text) {
  int width = 0;
  if (TTF_SizeUTF8(font, text.c_str(), &width, nullptr) != 0) {
    throw std::runtime_error(fmt::format("TTF_SizeUTF8 \"{}\": {}", text, TTF_GetError()));
  }
  return width;
}

/// Copies the rows that have ink. The pixels of a shaded surface are indices from paper to ink: its coverage.
Run trimmed(const SDL_Surface& surface, int ascent) {
  const auto* pixels = static_cast<const std::uint8_t*>(surface.pixels);
  const auto row = [&](int y) { return pixels + static_cast<std::ptrdiff_t>(y) * surface.pitch; };
  const auto empty = [&](int y) {
    return std::all_of(row(y), row(y) + surface.w, [](std::uint8_t value) { return value == 0; });
  };
  int top = 0;
  int bottom = surface.h;
  while (top < bottom && empty(top)) ++top;
  while (bottom > top && empty(bottom - 1)) --bottom;
  Run run{ascent - top, surface.w, bottom - top, {}};
  run.coverage.reserve(static_cast<std::size_t>(run.width) * static_cast<std::size_t>(run.height));
  for (int y = top; y < bottom; ++y) run.coverage.insert(run.coverage.end(), row(y), row(y) + surface.w);
  return run;
}

/// More than a tour measures; a full table is begun anew.
constexpr std::size_t most_widths = 8192;

/// More than any one screen uses. SDL_ttf reads the tables of a face anew for each size: a quarter of a
/// megabyte.
constexpr std::size_t most_fonts = 20;

}  // namespace

struct Fonts::Shelf {
  Library library;
  std::array<std::string, scene::face_count> files;
  std::list<OpenFont> fonts;  ///< the one used last comes first
  std::unordered_map<std::string, int> widths;
  std::map<TextStyle, Metrics> metrics;
  Hyphenation hyphenation;

  TTF_Font* at(TextStyle style) {
    const auto found =
        std::find_if(fonts.begin(), fonts.end(), [&](const OpenFont& font) { return font.style == style; });
    if (found != fonts.end()) {
      fonts.splice(fonts.begin(), fonts, found);
      return fonts.front().font.get();
    }
    if (fonts.size() >= most_fonts) fonts.pop_back();
    return fonts.emplace_front(open(files[static_cast<std::size_t>(style.face)], style)).font.get();
  }
};

Fonts::Fonts(const Families& families) : shelf_(std::make_unique<Shelf>()) {
  shelf_->files = find_files(families);
}

Fonts::~Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;

int Fonts::width(std::string_view text, TextStyle style) const {
  std::string key = run_key(text, style);
  const auto found = shelf_->widths.find(key);
  if (found != shelf_->widths.end()) return found->second;
  const int width = measure(shelf_->at(style), std::string(text));
  if (shelf_->widths.size() >= most_widths) shelf_->widths.clear();
  shelf_->widths.emplace(std::move(key), width);
  return width;
}

Metrics Fonts::metrics(TextStyle style) const {
  const auto found = shelf_->metrics.find(style);
  if (found != shelf_->metrics.end()) return found->second;
  return shelf_->metrics.emplace(style, metrics_of(shelf_->at(style))).first->second;
}

std::vector<std::size_t> Fonts::hyphenation(std::string_view word, std::string_view language) const {
  return shelf_->hyphenation.points(word, language);
}

Run Fonts::set(std::string_view text, TextStyle style) const {
  TTF_Font* font = shelf_->at(style);
  // SDL_ttf takes a run without any width for an error.
  if (width(text, style) == 0) return {};
  const std::string terminated(text);
  const SDL_Color ink{255, 255, 255, 255};
  const SDL_Color paper{0, 0, 0, 255};
  const Owned<SDL_Surface> surface(TTF_RenderUTF8_Shaded(font, terminated.c_str(), ink, paper));
  if (!surface) {
    throw std::runtime_error(fmt::format("TTF_RenderUTF8_Shaded \"{}\": {}", text, TTF_GetError()));
  }
  return trimmed(*surface, TTF_FontAscent(font));
}

bool Fonts::covers(char32_t character, Face face) const {
  constexpr char32_t narrow_no_break_space = 0x202f;
  constexpr char32_t word_joiner = 0x2060;
  if (character == narrow_no_break_space || character == word_joiner) return true;
  constexpr int any_size = 32;
  return TTF_GlyphIsProvided32(shelf_->at({face, any_size}), character) != 0;
}

const std::string& Fonts::file(Face face) const { return shelf_->files[static_cast<std::size_t>(face)]; }

std::string run_key(std::string_view text, TextStyle style) {
  std::string key;
  key.reserve(text.size() + 3);
  key += static_cast<char>(style.face);
  key += static_cast<char>(style.size & 0xff);
  key += static_cast<char>(style.size >> 8);
  key += text;
  return key;
}

}  // namespace screen
