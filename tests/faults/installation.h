// An installation by the shipped program: the shelf before it, what is brought to it, and what has to hold
// after it, whatever the system did to the program meanwhile.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "content/shelf/marks.h"
#include "tests/faults/strace.h"
#include "tests/shelf/museum.h"

/// Files of a folder: their names, and their bytes.
using Image = std::map<std::string, std::string>;

class Installation {
 public:
  /// Trusts two museums, and has no shelf yet.
  Installation();

  // The shelf before, and what is brought.

  /// A pack without a look into it.
  void has(const Brought& pack);
  void has_list(const content::KeyList& list);
  void has_shown(const Brought& pack);
  void has_failed(const Brought& pack);
  void loses(const Brought& pack);
  void damage(const std::string& file);
  void bring(const Brought& pack);
  void bring_list(const content::KeyList& list);

  const Museum& museum() const { return museum_; }
  const Museum& other_museum() const { return other_museum_; }

  // Running it.

  /// Runs it with nothing done to it, and learns what is right from that. Its exit code.
  int learn();
  std::vector<std::string> command() const;
  /// All calls that it makes from the moment that it looks for a key.
  std::vector<Call> calls() const;
  /// The shelf is as it was before.
  void reset() const;

  /// What does not hold after a run; empty: all is as it has to be. Tidies the shelf.
  std::string breach(const Ran& ran) const;
  /// The same once it is brought again, to a shelf that was tidied, and nothing is done to the program.
  std::string breach_when_brought_again() const;

 private:
  std::filesystem::path shelf() const { return folder_ / "shelf"; }
  std::filesystem::path marks() const { return shelf() / "marks"; }
  content::Trust base() const;
  /// The pack that a kiosk would show; empty: none.
  std::string shown() const;
  bool is_done(const Image& image) const;
  std::string breach_of_state() const;
  void tidy() const;

  Museum museum_;
  Museum other_museum_;
  Folder folder_;
  std::filesystem::path brought_;
  Image before_;
  Image marks_before_;
  std::string shown_before_;
  Image done_;
  std::string shown_done_;
  int exit_ = 0;
};
