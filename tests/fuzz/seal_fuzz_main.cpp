// The entry that libFuzzer calls.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/seal_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  read_as_seal({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
