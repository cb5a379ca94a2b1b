// Every screen of an exhibit on one page for a browser, to proofread from: without a network, and without a
// server. `vitrine --tour` and `vitrine-pack sheet` both write it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/tour.h"
#include "content/pack/exhibit.h"

namespace kiosk {

/// One picture on the page.
struct Proof {
  TourScreen screen;
  std::string cabinet;  ///< the name of its reference screen; empty where there is one only
  std::string picture;  ///< where it lies, relative to the page
  int width = 0;        ///< pixels
  int height = 0;
  std::vector<std::string> files = {};  ///< what to edit: `camps/arrest-first/en.md:12`; may be empty
};

struct ProofSheet {
  struct Theme {
    std::string id;  ///< `_` outside the themes
    std::string title;
  };

  std::string generator;  ///< the command that wrote it, by which its folder is known again
  std::string title;
  int version = 1;            ///< of the pack
  std::vector<Theme> themes;  ///< in the exhibit's order, what stands outside of them first
  std::vector<content::Language> languages;
  std::vector<Proof> proofs;  ///< in any order
};

/// A sheet without pictures; titles are in language number `language`.
ProofSheet proof_sheet(std::string generator, const content::Front& front, std::size_t language);

/// What a page that `generator` wrote has in its head.
std::string generator_mark(std::string_view generator);

/// The page, with its style and script inside it: by theme and stop, beside each other what is the same page
/// on several cabinets. It filters by theme, stop and layer, and by language and cabinet where there are
/// several; without JavaScript it shows everything. All texts are escaped.
std::string html(ProofSheet sheet);

}  // namespace kiosk
