#include "tests/workbench/cabinet.h"

#include <fcntl.h>

#include "content/pack/seal.h"
#include "tests/catch.h"
#include "tests/workbench/program.h"

std::string Cabinet::bring(int version, const KeyPair& by) const {
  std::string pack = folder / ("brought-" + std::to_string(version) + ".vitrine");
  write_sample_pack(pack, version);
  REQUIRE(by.sign(pack) == 0);
  return pack;
}

std::string Cabinet::bring_list(int counter, const std::string& options) const {
  std::string list = folder / ("keys-" + std::to_string(counter));
  REQUIRE(run_program("keylist -o " + list + " --counter " + std::to_string(counter) + " " + options) == 0);
  REQUIRE(museum.sign(list) == 0);
  return list;
}

Ran Cabinet::install(const std::string& file, const std::string& options) const {
  return ran("install " + file + " --shelf " + shelf + " --trust " + museum.pub + " " + options);
}

Ran Cabinet::roll_back() const { return ran("rollback --shelf " + shelf); }

Ran Cabinet::tidy() const { return ran("tidy --shelf " + shelf + " --trust " + museum.pub); }

std::string Cabinet::tells(const std::string& options) const {
  const Ran run = ran("shelf --shelf " + shelf + " " + options);
  REQUIRE(run.code == 0);
  REQUIRE(run.complaint.empty());
  return run.answer;
}

content::Digest digest_of(const std::string& file) {
  const content::Descriptor opened(file, O_RDONLY);
  return content::hash(opened, std::filesystem::file_size(file)).digest;
}

std::string refusal(const Ran& run, const std::string& file) {
  const std::string& says = run.complaint;
  const auto reason = says.rfind('(') + 1;  // 0 if there is none
  const bool one_sentence = says.starts_with("vitrine-pack: " + file + " ") && says.ends_with(")\n") &&
                            count(says, "\n") == 1 && count(says, "/") == count(file, "/");
  if (run.code != 65 || !run.answer.empty() || !one_sentence || reason == 0) {
    return std::to_string(run.code) + ": " + run.answer + says;
  }
  return says.substr(reason, says.size() - reason - 2);
}
