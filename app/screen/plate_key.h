// What a plate is known by: the digest of all that is seen on it, so that it can be missing but never stale.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "app/screen/figure.h"
#include "app/screen/fonts.h"

namespace screen {

/// Bytes of a key.
inline constexpr std::size_t plate_key_size = 32;

/// Raised whenever the same scene comes out in other pixels.
inline constexpr int painter_version = 1;

using PlateKey = std::array<char, plate_key_size>;

inline std::string_view bytes_of(const PlateKey& key) { return {key.data(), key.size()}; }

/// Makes keys for one set of fonts. A value; may be used on any thread.
///
/// A key is the BLAKE2b digest of the painter's version, of the digests of the font files, of the ground's
/// colour and of the figure as it prints. Cairo and FreeType are not in it: where another version of them
/// rounds otherwise, a plate shows what the workbench's version drew, and nobody sees the difference. Where
/// it measures otherwise, the figure prints otherwise.
class PlateKeys {
 public:
  /// Reads the seven font files, which takes some milliseconds. Throws std::runtime_error, naming the file
  /// that cannot be read.
  explicit PlateKeys(const Fonts& fonts, int version = painter_version);

  PlateKey of(const Figure& figure) const;

 private:
  PlateKey look_{};  ///< of version and fonts
};

}  // namespace screen
