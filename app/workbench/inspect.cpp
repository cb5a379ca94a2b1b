#include "app/workbench/inspect.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <variant>

#include "content/pack/public_key.h"
#include "content/pack/signature_file.h"

namespace workbench {

namespace {

using nlohmann::ordered_json;

struct Part {
  std::string id;
  std::string title;
  const std::vector<content::Stop>* stops = nullptr;
};

// The themes, then the shared stops under the name that scripts and tours give them.
std::vector<Part> parts(const content::Exhibit& exhibit) {
  const std::string& language = exhibit.front.languages.front().code;
  std::vector<Part> parts;
  for (std::size_t i = 0; i < exhibit.stops.size(); ++i) {
    if (i < exhibit.front.themes.size()) {
      const content::Theme& theme = exhibit.front.themes[i];
      parts.push_back({theme.id, theme.text.at(language).title, &exhibit.stops[i]});
    } else {
      parts.push_back({"_", "", &exhibit.stops[i]});
    }
  }
  return parts;
}

std::size_t count_points(const content::Exhibit& exhibit) {
  std::size_t points = 0;
  for (const content::Chart& chart : exhibit.charts) {
    points += chart.points.size();
  }
  return points;
}

struct Plates {
  std::size_t count = 0;
  std::size_t bytes = 0;
};

Plates count_plates(const content::Pack& pack) {
  Plates plates;
  for (const content::Plate& plate : pack.plates()) {
    ++plates.count;
    plates.bytes += plate.ink.size();
  }
  return plates;
}

std::string describe(const SignatureBeside& signature) {
  return signature.key.empty()
             ? fmt::format("signature {}: cannot be read ({})\n", signature.file, signature.refusal)
             : fmt::format("signature {}: names the key {}; vitrine-pack verify tells whether it holds\n",
                           signature.file, signature.key);
}

ordered_json json_of(const std::optional<SignatureBeside>& signature) {
  if (!signature) {
    return nullptr;
  }
  return signature->key.empty() ? ordered_json{{"file", signature->file}, {"refused", signature->refusal}}
                                : ordered_json{{"file", signature->file}, {"key", signature->key}};
}

}  // namespace

std::optional<SignatureBeside> signature_beside(const std::filesystem::path& pack) {
  const auto file = content::signature_path(pack);
  const auto bytes = content::load_signature_file(file);
  if (const auto* flaw = std::get_if<content::SealFlaw>(&bytes)) {
    if (flaw->reason == content::SealRefusal::missing) {
      return std::nullopt;
    }
    return SignatureBeside{file.string(), "", code(flaw->reason)};
  }
  const auto read = content::read_signature_file(std::get<std::string>(bytes));
  if (const auto* flaw = std::get_if<content::SealFlaw>(&read)) {
    return SignatureBeside{file.string(), "", code(flaw->reason)};
  }
  return SignatureBeside{file.string(), content::to_string(std::get<content::SignatureFile>(read).key_id),
                         ""};
}

std::string describe(const content::Pack& pack, const std::optional<SignatureBeside>& signature) {
  const content::Exhibit exhibit = pack.whole();
  const content::Front& front = exhibit.front;
  const std::string& language = front.languages.front().code;
  std::string text =
      fmt::format("{} version {}: {}\nlanguages:", front.id, front.version, front.title.at(language));
  for (const content::Language& each : front.languages) {
    text += fmt::format(" {} ({})", each.code, each.name);
  }
  text +=
      fmt::format("\n{} charts with {} points, {} glossary words, {} attract cards\n", exhibit.charts.size(),
                  count_points(exhibit), exhibit.terms.size(), front.attract.size());
  const Plates plates = count_plates(pack);
  text += fmt::format("{} plates with {} bytes\n", plates.count, plates.bytes);
  text += signature ? describe(*signature) : "no signature beside it\n";
  for (const Part& part : parts(exhibit)) {
    text += part.title.empty() ? "\nshared by all themes\n" : fmt::format("\n{}: {}\n", part.id, part.title);
    for (std::size_t i = 0; i < part.stops->size(); ++i) {
      const content::Stop& stop = (*part.stops)[i];
      text += fmt::format("  {:>2}  {:<22} {}\n", i + 1, stop.id, stop.text.at(language).headline);
    }
  }
  return text;
}

std::string describe_json(const content::Pack& pack, const std::optional<SignatureBeside>& signature) {
  const content::Exhibit exhibit = pack.whole();
  const content::Front& front = exhibit.front;
  const std::string& language = front.languages.front().code;
  const Plates plates = count_plates(pack);
  ordered_json json{{"id", front.id},
                    {"version", front.version},
                    {"title", front.title.at(language)},
                    {"languages", ordered_json::array()},
                    {"charts", exhibit.charts.size()},
                    {"points", count_points(exhibit)},
                    {"terms", exhibit.terms.size()},
                    {"attract", front.attract.size()},
                    {"plates", {{"count", plates.count}, {"bytes", plates.bytes}}},
                    {"signature", json_of(signature)},
                    {"themes", ordered_json::array()}};
  for (const content::Language& each : front.languages) {
    json["languages"].push_back(each.code);
  }
  for (const Part& part : parts(exhibit)) {
    ordered_json stops = ordered_json::array();
    for (const content::Stop& stop : *part.stops) {
      stops.push_back({{"id", stop.id}, {"headline", stop.text.at(language).headline}});
    }
    json["themes"].push_back({{"id", part.id}, {"stops", std::move(stops)}});
  }
  return json.dump(2) + "\n";
}

}  // namespace workbench
