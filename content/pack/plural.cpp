#include "content/pack/plural.h"

#include <cstdint>
#include <cstdlib>

namespace content {
namespace {

/// The digits before the decimal point, without a sign.
std::int64_t whole_part(Decimal value) {
  std::int64_t whole = std::abs(value.digits);
  for (int place = 0; place < value.scale; ++place) whole /= 10;
  return whole;
}

Plural french(Decimal value) {
  const std::int64_t whole = whole_part(value);
  if (whole < 2) return Plural::one;
  return value.scale == 0 && whole % 1'000'000 == 0 ? Plural::many : Plural::other;
}

Plural russian(Decimal value) {
  if (value.scale > 0) return Plural::other;
  const std::int64_t whole = whole_part(value);
  const std::int64_t ten = whole % 10;
  const std::int64_t hundred = whole % 100;
  if (hundred >= 11 && hundred <= 14) return Plural::many;
  if (ten == 1) return Plural::one;
  return ten >= 2 && ten <= 4 ? Plural::few : Plural::many;
}

}  // namespace

Plural plural(Decimal value, std::string_view language) {
  if (language == "fr") return french(value);
  if (language == "ru") return russian(value);
  return value.scale == 0 && whole_part(value) == 1 ? Plural::one : Plural::other;
}

std::vector<Plural> plural_forms(std::string_view language) {
  if (language == "ru") return {Plural::one, Plural::few, Plural::many, Plural::other};
  return {Plural::one, Plural::other};
}

const std::string& Forms::in(Plural form) const {
  switch (form) {
    case Plural::one:
      return one.empty() ? other : one;
    case Plural::few:
      return few.empty() ? other : few;
    case Plural::many:
      return many.empty() ? other : many;
    case Plural::other:
      break;
  }
  return other;
}

std::string& Forms::of(Plural form) {
  switch (form) {
    case Plural::one:
      return one;
    case Plural::few:
      return few;
    case Plural::many:
      return many;
    case Plural::other:
      break;
  }
  return other;
}

}  // namespace content
