// What a fuzzer holds the readers to.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <source_location>

/// Aborts unless it holds, saying where it stood: libFuzzer then keeps the input, and the test that replays
/// it fails.
inline void demand(bool holds, std::source_location at = std::source_location::current()) {
  if (holds) return;
  static_cast<void>(
      std::fprintf(stderr, "%s:%u: a demand is not met\n", at.file_name(), unsigned{at.line()}));
  std::abort();
}
