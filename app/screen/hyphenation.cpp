#include "app/screen/hyphenation.h"

#include <hyphen.h>
#include <iconv.h>

#include <array>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

namespace screen {

namespace {

constexpr int fewest_letters = 3;  // before a division and after it

struct File {
  std::string_view language;
  const char* name;
};

constexpr std::array files{File{"en", "hyph_en_GB.dic"}, File{"fr", "hyph_fr.dic"},
                           File{"ru", "hyph_ru_RU.dic"}};

struct Closer {
  void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
using Dictionary = std::unique_ptr<HyphenDict, Closer>;

/// Dictionaries are written in small letters. Those of two bytes that the three languages use: É, Œ, Ж, Ё.
std::string lower(std::string_view word) {
  std::string small;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte >= 'A' && byte <= 'Z') {
      small += static_cast<char>(byte - 'A' + 'a');
      continue;
    }
    if ((byte & 0xE0U) != 0xC0U || at + 1 >= word.size()) {
      small += word[at];
      continue;
    }
    unsigned letter = (byte & 0x1FU) << 6U | (static_cast<unsigned char>(word[++at]) & 0x3FU);
    if ((letter >= 0xC0 && letter <= 0xDE) || (letter >= 0x410 && letter <= 0x42F)) {
      letter += 0x20;
    } else if (letter == 0x152) {
      letter = 0x153;
    } else if (letter >= 0x400 && letter <= 0x40F) {
      letter += 0x50;
    }
    small += static_cast<char>(0xC0U | letter >> 6U);
    small += static_cast<char>(0x80U | (letter & 0x3FU));
  }
  return small;
}

/// From UTF-8 into the characters of a dictionary, which may be one byte a letter.
class Converter {
 public:
  explicit Converter(const char* characters) : handle_(iconv_open(characters, "UTF-8")) {}
  ~Converter() {
    if (usable()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  Converter(Converter&&) = delete;
  Converter& operator=(Converter&&) = delete;

  /// Empty if the dictionary lacks a letter of the word.
  std::string operator()(std::string word) const;

 private:
  // NOLINTNEXTLINE(performance-no-int-to-ptr,cppcoreguidelines-pro-type-cstyle-cast): as POSIX has it
  bool usable() const { return handle_ != (iconv_t)-1; }

  iconv_t handle_;
};

std::string Converter::operator()(std::string word) const {
  if (!usable()) return {};
  std::string out(word.size(), '\0');
  char* from = word.data();
  std::size_t left = word.size();
  char* to = out.data();
  std::size_t room = out.size();
  const std::size_t result = iconv(handle_, &from, &left, &to, &room);
  if (result != 0) {
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);  // as new, for the next word
    return {};
  }
  out.resize(out.size() - room);
  return out;
}

/// By letters: whether the word may be divided behind each.
std::vector<bool> divisions(HyphenDict& dictionary, const std::string& word) {
  std::string marks(word.size() + 5, '\0');
  char** replacements = nullptr;
  int* places = nullptr;
  int* cuts = nullptr;
  const int failed = hnj_hyphen_hyphenate3(&dictionary, word.data(), static_cast<int>(word.size()),
                                           marks.data(), nullptr, &replacements, &places, &cuts,
                                           fewest_letters, fewest_letters, fewest_letters, fewest_letters);
  std::vector<bool> behind;
  for (std::size_t letter = 0; failed == 0 && letter < word.size(); ++letter) {
    // Divisions that change the spelling are left alone; none of the three languages has them.
    const bool respelt = replacements != nullptr && replacements[letter] != nullptr;
    behind.push_back(!respelt && (static_cast<unsigned char>(marks[letter]) & 1U) != 0);
  }
  if (replacements != nullptr) {
    for (std::size_t letter = 0; letter < word.size(); ++letter) std::free(replacements[letter]);
  }
  std::free(static_cast<void*>(replacements));
  std::free(places);
  std::free(cuts);
  return behind;
}

}  // namespace

struct Hyphenation::Shelf {
  struct Language {
    Dictionary dictionary;                 ///< none: there is no file, or it cannot be read
    std::unique_ptr<Converter> converter;  ///< none: it is written in UTF-8
  };

  std::filesystem::path folder;
  std::map<std::string, Language, std::less<>> languages;

  const Language& of(std::string_view code) {
    const auto found = languages.find(code);
    if (found != languages.end()) return found->second;
    Language loaded;
    for (const File& file : files) {
      if (file.language == code) loaded.dictionary.reset(hnj_hyphen_load((folder / file.name).c_str()));
    }
    if (loaded.dictionary && loaded.dictionary->utf8 == 0) {
      loaded.converter = std::make_unique<Converter>(static_cast<const char*>(loaded.dictionary->cset));
    }
    return languages.emplace(code, std::move(loaded)).first->second;
  }
};

Hyphenation::Hyphenation(std::filesystem::path folder) : shelf_(std::make_unique<Shelf>()) {
  shelf_->folder = std::move(folder);
}

Hyphenation::~Hyphenation() = default;
Hyphenation::Hyphenation(Hyphenation&&) noexcept = default;
Hyphenation& Hyphenation::operator=(Hyphenation&&) noexcept = default;

std::vector<std::size_t> Hyphenation::points(std::string_view word, std::string_view language) const {
  const Shelf::Language& known = shelf_->of(language);
  if (!known.dictionary) return {};
  std::string written = lower(word);
  if (known.converter) written = (*known.converter)(std::move(written));
  if (written.empty()) return {};
  const std::vector<bool> behind = divisions(*known.dictionary, written);
  std::vector<std::size_t> starts;  // of each letter
  for (std::size_t at = 0; at < word.size(); ++at) {
    if ((static_cast<unsigned char>(word[at]) & 0xC0U) != 0x80U) starts.push_back(at);
  }
  std::vector<std::size_t> found;
  for (std::size_t letter = fewest_letters; letter + fewest_letters <= starts.size(); ++letter) {
    if (letter - 1 < behind.size() && behind[letter - 1]) found.push_back(starts[letter]);
  }
  return found;
}

}  // namespace screen
