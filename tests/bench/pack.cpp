// bench_pack PACK COUNT OUT: the same exhibit with its first theme grown to COUNT stops.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include "content/pack/pack.h"
#include "content/pack/write.h"

namespace {

content::Exhibit grow(content::Exhibit exhibit, std::size_t count) {
  std::vector<content::Stop>& stops = exhibit.stops.front();
  const std::size_t own = stops.size();
  for (std::size_t i = own; i < count; ++i) {
    content::Stop stop = stops[i % own];
    stop.id += "-" + std::to_string(i);
    stops.push_back(std::move(stop));
  }
  exhibit.front.themes.front().stops = stops.size();
  return exhibit;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 4) {
    std::fprintf(stderr, "usage: bench_pack PACK COUNT OUT\n");
    return 64;
  }
  const auto opened = content::Pack::open(argv[1]);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    std::fprintf(stderr, "bench_pack: %s\n", refused->detail().c_str());
    return 65;
  }
  content::write_pack(grow(std::get<content::Pack>(opened).whole(), std::stoul(argv[2])), argv[3]);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "bench_pack: %s\n", error.what());
  return 70;
}
