#include "tests/shelf/crash_model.h"

#include <fmt/format.h>

#include <system_error>
#include <variant>

#include "content/shelf/install.h"
#include "content/shelf/replace.h"
#include "content/shelf/tidy.h"

using namespace shelf;

namespace {

/// Two states of one key are the same.
std::string key_of(const ModelDisk::Image& image, const std::set<std::string>& may_show) {
  content::Hash hash;
  const auto add = [&](const std::string& text) {
    hash.update(content::octets(fmt::format("{} ", text.size())));
    hash.update(content::octets(text));
  };
  for (const auto& [name, bytes] : image) {
    add(name);
    add(bytes);
  }
  for (const std::string& name : may_show) {
    add(name);
  }
  const content::Digest digest = hash.digest();
  return {digest.begin(), digest.end()};
}

}  // namespace

CrashModel::CrashModel(const Museum& museum, const std::vector<Brought>& packs,
                       const std::vector<Brought>& shown)
    : trust_(museum.trust()) {
  for (const Brought& pack : packs) {
    packs_[to_string(pack.name)] = pack.bytes;
  }
  for (const Brought& pack : shown) {
    replace(marks_disk_, pack.digest_tag() + ".good", "");
  }
}

void CrashModel::cut(const Deed& deed, const Workmanship& workmanship) {
  ModelDisk disk(deed.before);
  const bool done = deed.act(*workmanship(disk));
  if (!done) {
    breach("what was asked for was not done");
  }
  look_at_cuts(disk, 0, deed, false);
  look_at_cuts(disk, disk.operations(), deed, done);
}

void CrashModel::fail(const Deed& deed, int error, const Workmanship& workmanship) {
  ModelDisk faultless(deed.before);
  deed.act(*workmanship(faultless));
  for (std::size_t call = 0; call < faultless.calls(); ++call) {
    ModelDisk disk(deed.before);
    disk.fail(call, error);
    bool done = false;
    try {
      done = deed.act(*workmanship(disk));
    } catch (const std::system_error&) {
      // As it should be.
    }
    if (done) {
      breach(fmt::format("call {} failed, and all was said to be well", call));
    }
    check(disk.image(), deed.may_show, false);
    look_at_cuts(disk, disk.operations(), deed, done);
  }
}

void CrashModel::look_at_cuts(const ModelDisk& disk, std::size_t from, const Deed& deed, bool done) {
  const std::set<std::string> may_show = done ? std::set{deed.must_show} : deed.may_show;
  for (std::size_t operations = from; operations <= disk.operations() && breach_.empty(); ++operations) {
    disk.cuts(operations, [&](const ModelDisk::Image& image) {
      if (seen_.insert(key_of(image, may_show)).second) {
        ++states_;
        check(image, may_show, true);
      }
    });
  }
}

void CrashModel::check(const ModelDisk::Image& image, const std::set<std::string>& may_show, bool again) {
  check_whole(image);
  ModelDisk disk(image);
  tidy(disk, marks_, trust_);
  check_names(disk.image());
  check_shown(disk, may_show);
  if (!again) {
    return;
  }
  for (std::size_t operations = 0; operations <= disk.operations(); ++operations) {
    disk.cuts(operations, [&](const ModelDisk::Image& second) {
      ++pairs_;
      if (seen_.insert(key_of(second, may_show)).second) {
        check(second, may_show, false);
      }
    });
  }
}

void CrashModel::check_whole(const ModelDisk::Image& image) {
  for (const auto& [name, bytes] : image) {
    if (read_pack_name(name) && image.contains(signature_of(name)) && bytes != packs_.at(name)) {
      breach(fmt::format("{} stands there under its name and is not whole", name));
    }
  }
}

void CrashModel::check_names(const ModelDisk::Image& image) {
  for (const auto& [name, bytes] : image) {
    const auto pack = signed_by(name);
    if (is_part(name) || (pack && !image.contains(*pack)) ||
        (read_pack_name(name) && !image.contains(signature_of(name)))) {
      breach(fmt::format("{} is left over", name));
    }
  }
}

void CrashModel::check_shown(const ModelDisk& disk, const std::set<std::string>& may_show) {
  const std::string& shown = first_shown(disk);
  if (shown.empty()) {
    breach("there is no whole pack to show");
  } else if (!may_show.contains(shown)) {
    breach(fmt::format("{} is shown, and should not be", shown));
  } else if (disk.image().at(shown) != packs_.at(shown)) {
    breach(fmt::format("{} is shown, and is not what was signed", shown));
  }
}

const std::string& CrashModel::first_shown(const ModelDisk& disk) {
  const auto [found, added] = first_shown_.try_emplace(disk.image());
  if (added) {
    const auto shown = to_show(survey(disk, marks_, trust_).known);
    found->second = shown.empty() ? "" : shown.front();
  }
  return found->second;
}

void CrashModel::breach(const std::string& sentence) {
  if (breach_.empty()) {
    breach_ = sentence;
  }
}

ModelDisk::Image shelf_with(const std::vector<Brought>& packs) {
  ModelDisk::Image image;
  for (const Brought& pack : packs) {
    image[to_string(pack.name)] = pack.bytes;
    image[signature_of(to_string(pack.name))] = pack.signature;
    image[std::string(accepted_name)] = to_string(pack.name) + "\n";
  }
  return image;
}

std::function<bool(Disk&)> installing(const Museum& museum, const Brought& pack, Marks& marks,
                                      bool permitted) {
  return [&museum, &pack, &marks, permitted](Disk& disk) {
    const content::Trust trust = museum.trust();
    const Rules rules{trust, [](const auto&, const auto&) { return std::nullopt; },
                      [permitted](const PackName&) { return permitted; }};
    return !std::holds_alternative<Rejected>(install(disk, marks, pack.open(), pack.signature, rules));
  };
}
