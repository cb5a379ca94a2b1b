#include "tests/workbench/ran.h"

#include "tests/pack/folder.h"
#include "tests/workbench/program.h"

Ran ran(const std::string& arguments) {
  const Folder folder;
  const std::string answer = folder / "answer";
  const std::string complaint = folder / "complaint";
  const int code = shell("{ " VITRINE_PACK_PROGRAM " " + arguments + "; } >" + answer + " 2>" + complaint);
  return {code, bytes_of(answer), bytes_of(complaint)};
}

int count(const std::string& text, const std::string& part) {
  int times = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
    ++times;
  }
  return times;
}
