#include "app/kiosk/stage.h"

#include <algorithm>
#include <utility>

#include "app/kiosk/matter.h"
#include "app/kiosk/plan.h"

namespace kiosk {

namespace {

// Enough for a screen and its neighbours, with what was last walked through. A stop's matter is some 20 KB, a
// composition some 50.
constexpr std::size_t matters_kept = 16;
constexpr std::size_t compositions_kept = 24;

// The first element for which `is` holds, moved to the front; nullptr if there is none.
template <typename T, typename Is>
T* find_and_refresh(std::list<T>& list, Is is) {
  const auto found = std::find_if(list.begin(), list.end(), is);
  if (found == list.end()) {
    return nullptr;
  }
  list.splice(list.begin(), list, found);
  return &list.front();
}

template <typename T>
void remember(std::list<T>& list, T value, std::size_t most) {
  list.push_front(std::move(value));
  if (list.size() > most) {
    list.pop_back();
  }
}

}  // namespace

Stage::Stage(content::Pack pack, const visit::Controls& cabinet, const scene::Screen& screen,
             const scene::Measure& measure, const visit::Settings& defaults, const visit::Timings& timings)
    : pack_(std::make_unique<content::Pack>(std::move(pack))),
      plan_(kiosk::plan(pack_->front(), cabinet, defaults, timings)),
      screen_(screen),
      measure_(&measure) {}

std::shared_ptr<const scene::Matter> Stage::matter(const visit::Visit& visit) {
  const auto same = [&](const Gathered& gathered) { return same_matter(gathered.visit, visit); };
  if (const Gathered* found = find_and_refresh(matters_, same)) {
    return found->matter;
  }
  auto gathered = std::make_shared<const scene::Matter>(gather(*pack_, visit));
  remember(matters_, Gathered{visit, gathered}, matters_kept);
  return gathered;
}

std::shared_ptr<const scene::Composition> Stage::show(const visit::Visit& visit, visit::Time now) {
  const Seen seen{visit.place, visit.settings, visit::seconds_left(plan_, visit, now)};
  const auto same = [&](const Composed& composed) { return composed.seen == seen; };
  if (const Composed* found = find_and_refresh(composed_, same)) {
    return found->composition;
  }
  auto composition = std::make_shared<const scene::Composition>(
      scene::compose(*matter(visit), plan_, visit, now, screen_, *measure_));
  remember(composed_, Composed{seen, composition}, compositions_kept);
  return composition;
}

std::vector<scene::Misfit> Stage::misfits(const visit::Visit& visit, visit::Time now) {
  const std::string& language = front().languages.at(visit.settings.language).code;
  return scene::misfits(*matter(visit), visit, *show(visit, now), language);
}

visit::Visit Stage::after(const visit::Visit& visit, const visit::Event& event) {
  const visit::Visit next = visit::next(plan_, visit, event, show(visit, event.time)->extent);
  return settled(next, event.time);
}

visit::Visit Stage::settled(const visit::Visit& visit, visit::Time now) {
  return visit::settle(plan_, visit, show(visit, now)->extent);
}

visit::Time Stage::deadline(const visit::Visit& visit, visit::Time now) {
  return visit::deadline(plan_, visit, show(visit, now)->extent);
}

void Stage::resize(const scene::Screen& screen) {
  screen_ = screen;
  composed_.clear();
}

}  // namespace kiosk
