#include "content/shelf/withdraw.h"

#include "content/shelf/names.h"
#include "content/shelf/replace.h"

namespace shelf {

void withdraw(Disk& disk, std::string_view pack) { replace(disk, withdrawal_of(pack), ""); }

void bring_back(Disk& disk, std::string_view pack) {
  disk.remove(withdrawal_of(pack));
  disk.sync();
}

std::variant<RolledBack, Rejected> roll_back(Disk& disk, const std::vector<Known>& packs) {
  const std::vector<std::string> shown = to_show(packs);
  if (shown.size() < 2) {
    return Rejected{"shelf-no-other-pack",
                    shown.empty() ? "holds no pack that may be shown" : "holds no other pack to go back to"};
  }
  withdraw(disk, shown[0]);
  return RolledBack{shown[0], shown[1]};
}

}  // namespace shelf
