#include "app/workbench/shelf.h"

#include <fmt/format.h>
#include <sysexits.h>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "app/workbench/answer.h"
#include "app/workbench/complain.h"
#include "app/workbench/folder.h"
#include "app/workbench/key_list_file.h"
#include "app/workbench/shelf_report.h"
#include "app/workbench/trusted.h"
#include "content/pack/in_force.h"
#include "content/pack/pack_file.h"
#include "content/pack/seal.h"
#include "content/shelf/folder_disk.h"
#include "content/shelf/inspect.h"
#include "content/shelf/install.h"
#include "content/shelf/key_list_file.h"
#include "content/shelf/refusals.h"
#include "content/shelf/survey.h"
#include "content/shelf/tidy.h"
#include "content/shelf/withdraw.h"

namespace workbench {

namespace {

/// A shelf that this program alone may change now.
struct OwnShelf {
  explicit OwnShelf(const std::filesystem::path& folder)
      : disk(folder), marks_disk(folder / shelf::marks_name), marks(marks_disk, shelf::boot_id()) {}

  shelf::FolderDisk disk;
  shelf::FolderDisk marks_disk;
  shelf::Marks marks;
};

/// What became of a command, told once the shelf is let go: no standard output that is full, or slow, is a
/// failure of the shelf.
struct Ending {
  int result = EX_OK;
  std::string answer;
};

Ending told(std::string answer) { return {EX_OK, std::move(answer)}; }

/// Does something with the shelf while nobody else does.
Ending ending_of(const std::filesystem::path& folder, const std::function<Ending(OwnShelf&)>& act) {
  try {
    shelf::make_folder(folder);
    shelf::make_folder(folder / shelf::marks_name);
    const auto lock = shelf::Lock::take(folder);
    if (!lock) {
      complain(fmt::format("{}: somebody else is changing this shelf; try again when they are done",
                           folder.string()));
      return {EX_TEMPFAIL, {}};
    }
    OwnShelf own(folder);
    return act(own);
  } catch (const shelf::SourceFailed& error) {
    complain(fmt::format("{}; the shelf is as it was", error.what()));
    return {EX_NOINPUT, {}};
  } catch (const std::system_error& error) {
    complain(fmt::format("{}; what the shelf shows is as it was", error.what()));
    return {EX_CANTCREAT, {}};
  }
}

int with_shelf(const std::filesystem::path& folder, const std::function<Ending(OwnShelf&)>& act) {
  const Ending ending = ending_of(folder, act);
  answer(ending.answer);
  return ending.result;
}

/// A refusal is told, and kept for those who ask later.
Ending refuse_file(OwnShelf& own, const std::filesystem::path& file, const shelf::Rejected& why) {
  complain(fmt::format("{} {} ({})", file.string(), why.says, why.code));
  try {
    shelf::add_refusal(own.disk, file.filename().string(), why, std::chrono::system_clock::now());
  } catch (const std::system_error& error) {
    complain(fmt::format("the refusal could not be noted down: {}", error.what()));
  }
  return {EX_DATAERR, {}};
}

struct InForce {
  content::Trust trust;
  std::optional<content::KeyList> list;
};

/// What the cabinet believes. Nothing is changed under a list that has rotted: it may be the one that revokes
/// the key of whoever brings a pack.
std::variant<InForce, shelf::Rejected> in_force(const OwnShelf& own, const content::Trust& base) {
  shelf::KeptKeyList kept = shelf::read_kept_key_list(own.disk, base);
  if (kept.unbelieved) {
    return shelf::Rejected{
        "shelf-keys-unbelieved",
        fmt::format("has to wait: the key list of the shelf {} ({}), install it again first",
                    kept.unbelieved->says, kept.unbelieved->code)};
  }
  return InForce{content::trust_in_force(base, kept.list), std::move(kept.list)};
}

std::string describe_withdrawn(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    text += name + " is withdrawn, so that this one is shown\n";
  }
  return text;
}

struct Told {
  Ending operator()(const shelf::Installed& installed) const {
    const content::Identity& identity = installed.sealed.identity;
    return told(fmt::format("{}: installed, {} version {}, {} bytes, signed by the trusted key {}\n",
                            installed.name, identity.exhibit, identity.version, identity.size,
                            content::to_string(installed.sealed.key)) +
                describe_withdrawn(installed.withdrawn));
  }
  Ending operator()(const shelf::AlreadyThere& there) const {
    return told(
        fmt::format("{}: {}\n", there.name,
                    there.brought_back ? "was withdrawn, and is brought back" : "is installed already") +
        describe_withdrawn(there.withdrawn));
  }
  Ending operator()(const shelf::Rejected& why) const { return refuse_file(own, file, why); }

  OwnShelf& own;
  const std::filesystem::path& file;
};

/// Of a pack that somebody trusted has signed: others have no tries.
void forget_tries(OwnShelf& own, const content::PackFile& pack, const std::string& signature,
                  const content::Trust& trust) {
  if (std::holds_alternative<content::Sealed>(content::verify(pack.descriptor(), signature, trust))) {
    own.marks.forget(content::hash(pack.descriptor(), pack.size()).digest);
  }
}

Ending install_pack(OwnShelf& own, const Install& command, const content::Trust& base) {
  const auto opened = content::PackFile::open(command.file);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    return {refuse(*refused), {}};
  }
  const auto& pack = std::get<content::PackFile>(opened);
  const auto signature = content::load_signature_file(content::signature_path(command.file));
  if (const auto* flaw = std::get_if<content::SealFlaw>(&signature)) {
    return refuse_file(own, command.file, shelf::rejected(*flaw));
  }
  const auto believed = in_force(own, base);
  if (const auto* why = std::get_if<shelf::Rejected>(&believed)) {
    return refuse_file(own, command.file, *why);
  }
  const auto& [trust, list] = std::get<InForce>(believed);
  const shelf::Rules rules{trust,
                           [&](const std::string& file, const content::Sealed& sealed) {
                             return shelf::inspect(own.disk.folder() / file, sealed);
                           },
                           [&](const shelf::PackName& name) {
                             // Asked only of versions that are not higher than what was accepted.
                             return content::may_follow(name.version, name.version, name.exhibit, list);
                           }};
  const std::string& bytes = std::get<std::string>(signature);
  if (command.forget_tries) {
    forget_tries(own, pack, bytes, trust);
  }
  return std::visit(Told{own, command.file}, shelf::install(own.disk, own.marks, pack, bytes, rules));
}

Ending install_list(OwnShelf& own, const Install& command, const content::Trust& base) {
  const auto list = content::load_key_list(command.file);
  if (const auto* flaw = std::get_if<content::KeyListFlaw>(&list)) {
    return refuse_file(own, command.file, {code(flaw->reason), flaw->says});
  }
  const auto signature = content::load_signature_file(content::signature_path(command.file));
  if (const auto* flaw = std::get_if<content::SealFlaw>(&signature)) {
    return refuse_file(own, command.file, shelf::rejected(*flaw));
  }
  const auto outcome =
      shelf::install_key_list(own.disk, std::get<std::string>(list), std::get<std::string>(signature), base);
  if (const auto* why = std::get_if<shelf::Rejected>(&outcome)) {
    return refuse_file(own, command.file, *why);
  }
  const auto& accepted = std::get<content::AcceptedKeyList>(outcome);
  return told(fmt::format("key list {}: {}\n{}", accepted.list.counter,
                          accepted.in_force ? "is in force already" : "is in force",
                          describe(accepted.list)));
}

}  // namespace

int install(const Install& command) {
  const auto trust = trusted(command.trust);
  if (const auto* result = std::get_if<int>(&trust)) {
    return *result;
  }
  return with_shelf(command.shelf, [&](OwnShelf& own) {
    const auto& base = std::get<content::Trust>(trust);
    return is_key_list(command.file) ? install_list(own, command, base) : install_pack(own, command, base);
  });
}

int tidy(const Tidy& command) {
  const auto trust = trusted(command.trust);
  if (const auto* result = std::get_if<int>(&trust)) {
    return *result;
  }
  if (!is_folder(command.shelf)) {
    return EX_NOINPUT;
  }
  return with_shelf(command.shelf, [&](OwnShelf& own) {
    const auto believed = in_force(own, std::get<content::Trust>(trust));
    if (const auto* why = std::get_if<shelf::Rejected>(&believed)) {
      complain(fmt::format("{} {} ({})", command.shelf.string(), why->says, why->code));
      return Ending{EX_DATAERR, {}};
    }
    std::string text;
    for (const std::string& name : shelf::tidy(own.disk, own.marks, std::get<InForce>(believed).trust)) {
      text += name + ": removed, since newer packs have been shown\n";
    }
    return told(std::move(text));
  });
}

int roll_back(const Rollback& command) {
  if (!is_folder(command.shelf)) {
    return EX_NOINPUT;
  }
  return with_shelf(command.shelf, [&](OwnShelf& own) -> Ending {
    const auto outcome = shelf::roll_back(own.disk, shelf::survey_unverified(own.disk, own.marks));
    if (const auto* why = std::get_if<shelf::Rejected>(&outcome)) {
      complain(fmt::format("{} {} ({})", command.shelf.string(), why->says, why->code));
      return {EX_DATAERR, {}};
    }
    const auto& rolled = std::get<shelf::RolledBack>(outcome);
    return told(fmt::format("from {} back to {}; install {} again to undo it\n", rolled.from, rolled.to,
                            rolled.from));
  });
}

int show_shelf(const Shelf& command) {
  if (!is_folder(command.shelf)) {
    return EX_NOINPUT;
  }
  try {
    const ShelfReport report = report_of(command.shelf);
    answer(command.json ? describe_json(report) : describe(report));
    return EX_OK;
  } catch (const std::system_error& error) {
    complain(error.what());
    return EX_NOINPUT;
  }
}

}  // namespace workbench
