#include "content/shelf/marks.h"

#include <fcntl.h>
#include <fmt/format.h>

#include <span>
#include <stdexcept>

#include "content/pack/file.h"
#include "content/shelf/names.h"
#include "content/shelf/replace.h"

namespace shelf {
namespace {

constexpr std::size_t most_boot_id = 64;

std::string good_name(std::string_view tag) { return fmt::format("{}.good", tag); }
std::string bad_name(std::string_view tag) { return fmt::format("{}.bad", tag); }
std::string try_name(std::string_view tag, int number) { return fmt::format("{}.try-{}", tag, number); }

bool there(const Disk& disk, const std::string& name) {
  return disk.contents(name, most_boot_id).has_value();
}

std::set<std::string> tags_with(const Disk& disk, std::string_view end) {
  std::set<std::string> tags;
  for (const std::string& name : disk.names()) {
    if (name.ends_with(end) && !is_part(name)) {
      tags.insert(name.substr(0, name.size() - end.size()));
    }
  }
  return tags;
}

}  // namespace

Verdict Marks::verdict(const content::Digest& pack) const {
  const std::string name = tag(pack);
  if (there(disk_, bad_name(name))) {
    return Verdict::bad;
  }
  const bool good = there(disk_, good_name(name));
  if (disk_.contents(try_name(name, most_tries), most_boot_id) == boot_) {
    return good ? Verdict::resting : Verdict::bad;
  }
  return good ? Verdict::good : Verdict::untried;
}

int Marks::begin_try(const content::Digest& pack) {
  const std::string name = tag(pack);
  int number = 1;
  while (number < most_tries && disk_.contents(try_name(name, number), most_boot_id) == boot_) {
    ++number;
  }
  replace(disk_, try_name(name, number), boot_);
  return number;
}

void Marks::good(const content::Digest& pack) {
  const std::string name = tag(pack);
  if (!there(disk_, good_name(name))) {
    replace(disk_, good_name(name), "");
  }
  remove_tries(name);
}

void Marks::end_try(const content::Digest& pack) { remove_tries(tag(pack)); }

void Marks::bad(const content::Digest& pack) {
  const std::string name = tag(pack);
  replace(disk_, bad_name(name), "");
  remove_tries(name);
}

void Marks::forget(const content::Digest& pack) {
  const std::string name = tag(pack);
  for (const std::string& mark : {good_name(name), bad_name(name)}) {
    if (there(disk_, mark)) {
      disk_.remove(mark);
    }
  }
  remove_tries(name);
}

std::set<std::string> Marks::all_good() const { return tags_with(disk_, ".good"); }
std::set<std::string> Marks::all_bad() const { return tags_with(disk_, ".bad"); }

void Marks::remove_tries(const std::string& tag) {
  for (int number = 1; number <= most_tries; ++number) {
    if (there(disk_, try_name(tag, number))) {
      disk_.remove(try_name(tag, number));
    }
  }
  disk_.sync();
}

std::string tag(const content::Digest& pack) {
  constexpr std::size_t half = 16;
  std::string text;
  for (const unsigned char octet : std::span(pack).first(half)) {
    text += fmt::format("{:02x}", octet);
  }
  return text;
}

std::string boot_id() {
  const content::Descriptor file("/proc/sys/kernel/random/boot_id", O_RDONLY);
  std::string id = file.contents(most_boot_id).value_or("");
  if (id.ends_with('\n')) {
    id.pop_back();
  }
  if (id.empty()) {
    throw std::runtime_error(file.path().string() + " says nothing");
  }
  return id;
}

}  // namespace shelf
