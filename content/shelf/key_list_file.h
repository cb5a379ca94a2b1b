// The key list that is in force on a shelf: one file, `keys`, which holds the list and behind it its
// signature, so that no power cut parts them.
#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "content/pack/key_list_seal.h"
#include "content/shelf/disk.h"
#include "content/shelf/standing.h"

namespace shelf {

struct KeptKeyList {
  std::optional<content::KeyList> list;  ///< the one in force
  std::optional<Rejected> unbelieved;    ///< there is one, and it is not believed: as if there were none
};

/// `base` is the trust that the cabinet was built with. Throws std::system_error if the disk does not give the
/// list, which is then not taken for none: it may be the one that revokes a key.
KeptKeyList read_kept_key_list(const Disk& disk, const content::Trust& base);

/// Puts a list in force that somebody brings, unless it is so already. Lasting when it returns. To be called
/// by the holder of the shelf's lock only.
std::variant<content::AcceptedKeyList, Rejected> install_key_list(Disk& disk, std::string_view list,
                                                                  std::string_view signature,
                                                                  const content::Trust& base);

}  // namespace shelf
