#include "app/screen/pixels.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace screen {

namespace {

using scene::Colour;
using scene::Point;
using scene::Rect;

constexpr std::uint32_t red_blue = 0xff00ff;
constexpr std::uint32_t green = 0x00ff00;

/// `part` of 256 of `over`, the rest of `under`; two channels at a time.
constexpr std::uint32_t mix(std::uint32_t under, std::uint32_t over, std::uint32_t part) {
  const std::uint32_t rest = 256 - part;
  return ((((under & red_blue) * rest + (over & red_blue) * part) >> 8) & red_blue) |
         ((((under & green) * rest + (over & green) * part) >> 8) & green);
}

/// From 0..255 to 0..256, so that full coverage is full.
constexpr std::uint32_t part_of(std::uint8_t coverage) { return coverage + (coverage >> 7U); }

Rect clipped(Rect rect, const Canvas& canvas) {
  const int left = std::clamp(rect.x, 0, canvas.width());
  const int top = std::clamp(rect.y, 0, canvas.height());
  const int right = std::clamp(rect.right(), left, canvas.width());
  const int bottom = std::clamp(rect.bottom(), top, canvas.height());
  return {left, top, right - left, bottom - top};
}

void stamp_row(const std::uint8_t* coverage, std::uint32_t* pixels, int count, std::uint32_t ink) {
  int i = 0;
  while (i < count) {
    // Most of a line is paper: eight pixels at once.
    std::uint64_t eight = 0;
    if (i + 8 <= count) {
      std::memcpy(&eight, coverage + i, 8);
      if (eight == 0) {
        i += 8;
        continue;
      }
    }
    const int end = std::min(count, i + 8);
    for (; i < end; ++i) {
      if (coverage[i] != 0) pixels[i] = mix(pixels[i], ink, part_of(coverage[i]));
    }
  }
}

/// How solid a soft bar is at `position` of `length`, of 256: full in the middle, fading to the ends.
std::uint32_t softness(int position, int length) {
  const int fade = std::max(2, std::min(length * 2 / 5, 40));
  const int from_end = std::min(position, length - 1 - position);
  return static_cast<std::uint32_t>(std::min(256, (2 * from_end + 1) * 128 / fade));
}

}  // namespace

void fill(Canvas& canvas, Rect rect, Colour colour) {
  const Rect seen = clipped(rect, canvas);
  for (int y = seen.y; y < seen.bottom(); ++y) std::fill_n(canvas.row(y) + seen.x, seen.width, colour.rgb);
}

void fill_soft(Canvas& canvas, Rect rect, Colour colour) {
  const bool across = 3 * rect.width >= 2 * rect.height;
  const bool down = 3 * rect.height >= 2 * rect.width;
  const Rect seen = clipped(rect, canvas);
  for (int y = seen.y; y < seen.bottom(); ++y) {
    const std::uint32_t of_row = down ? softness(y - rect.y, rect.height) : 256;
    std::uint32_t* row = canvas.row(y);
    for (int x = seen.x; x < seen.right(); ++x) {
      const std::uint32_t of_column = across ? softness(x - rect.x, rect.width) : 256;
      row[x] = mix(row[x], colour.rgb, of_row * of_column / 256);
    }
  }
}

Ink ink_of(const Canvas& canvas, Colour ground) {
  Ink ink;
  const auto is_ground = [&](std::uint32_t pixel) { return (pixel & (red_blue | green)) == ground.rgb; };
  for (int y = 0; y < canvas.height(); ++y) {
    const std::uint32_t* const row = canvas.row(y);
    const std::uint32_t* const end = row + canvas.width();
    const std::uint32_t* at = std::find_if_not(row, end, is_ground);
    while (at != end) {
      const std::uint32_t* const after = std::find_if(at, end, is_ground);
      ink.spans.push_back({static_cast<int>(at - row), y, static_cast<int>(after - at)});
      ink.pixels.insert(ink.pixels.end(), at, after);
      at = std::find_if_not(after, end, is_ground);
    }
  }
  ink.spans.shrink_to_fit();
  ink.pixels.shrink_to_fit();
  return ink;
}

void lay(const Ink& ink, Canvas& canvas, Point upper_left, Rect but) {
  const std::uint32_t* pixels = ink.pixels.data();
  for (const Ink::Span& span : ink.spans) {
    const int left = upper_left.x + span.x;
    const Rect seen = clipped({left, upper_left.y + span.y, span.length, 1}, canvas);
    const auto copy = [&](int from, int to) {
      if (from < to) std::copy(pixels + (from - left), pixels + (to - left), canvas.row(seen.y) + from);
    };
    if (seen.height == 1) {
      const bool beside = seen.y < but.y || seen.y >= but.bottom();
      copy(seen.x, beside ? seen.right() : std::min(seen.right(), but.x));
      if (!beside) copy(std::max(seen.x, but.right()), seen.right());
    }
    pixels += span.length;
  }
}

void stamp(const Run& run, Canvas& canvas, Point origin, Colour ink) {
  const int top = origin.y - run.rise;
  const Rect seen = clipped({origin.x, top, run.width, run.height}, canvas);
  for (int y = seen.y; y < seen.bottom(); ++y) {
    const auto skipped = static_cast<std::size_t>(y - top) * static_cast<std::size_t>(run.width);
    stamp_row(run.coverage.data() + skipped + (seen.x - origin.x), canvas.row(y) + seen.x, seen.width,
              ink.rgb);
  }
}

void veil(Canvas& canvas, Colour colour, int of_256) {
  const auto part = static_cast<std::uint32_t>(of_256);
  for (std::uint32_t& pixel : canvas.pixels()) pixel = mix(pixel, colour.rgb, part);
}

void shift(Canvas& canvas, Point by) {
  const int width = canvas.width();
  const int height = canvas.height();
  const int x = std::clamp(by.x, -width, width);
  // Rows are taken from where nothing has been written yet; the edge that is repeated comes last.
  for (int i = 0; i < height; ++i) {
    const int y = by.y > 0 ? height - 1 - i : i;
    const std::uint32_t* const from = canvas.row(std::clamp(y - by.y, 0, height - 1));
    std::uint32_t* const to = canvas.row(y);
    const std::uint32_t edge = x > 0 ? from[0] : from[width - 1];
    const auto kept = static_cast<std::size_t>(width - std::abs(x)) * sizeof(std::uint32_t);
    std::memmove(to + std::max(0, x), from + std::max(0, -x), kept);
    std::fill_n(x > 0 ? to : to + width + x, std::abs(x), edge);
  }
}

void shrink(const Canvas& canvas, Canvas& small) {
  const auto place = [](int at, int whole, int parts) { return at * whole / parts; };
  for (int y = 0; y < small.height(); ++y) {
    const int top = place(y, canvas.height(), small.height());
    const int bottom = place(y + 1, canvas.height(), small.height());
    for (int x = 0; x < small.width(); ++x) {
      const int left = place(x, canvas.width(), small.width());
      const int right = place(x + 1, canvas.width(), small.width());
      std::uint32_t reds = 0;
      std::uint32_t greens = 0;
      std::uint32_t blues = 0;
      for (int row = top; row < bottom; ++row) {
        for (int column = left; column < right; ++column) {
          const std::uint32_t pixel = canvas.row(row)[column];
          reds += pixel >> 16U & 0xffU;
          greens += pixel >> 8U & 0xffU;
          blues += pixel & 0xffU;
        }
      }
      const auto count = static_cast<std::uint32_t>((bottom - top) * (right - left));
      small.row(y)[x] = reds / count << 16U | greens / count << 8U | blues / count;
    }
  }
}

void blend(const Canvas& from, const Canvas& to, int of_256, Canvas& out) {
  if (out.width() != to.width() || out.height() != to.height()) out = Canvas(to.width(), to.height());
  const auto part = static_cast<std::uint32_t>(of_256);
  std::transform(from.pixels().begin(), from.pixels().end(), to.pixels().begin(), out.pixels().begin(),
                 [part](std::uint32_t under, std::uint32_t over) { return mix(under, over, part); });
}

}  // namespace screen
