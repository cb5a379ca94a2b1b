#include "app/workbench/complain.h"

#include <fmt/format.h>
#include <sysexits.h>

#include <cstdio>

namespace workbench {

void complain(std::string_view sentence) { remark(fmt::format("vitrine-pack: {}\n", sentence)); }

void remark(const std::string& text) { std::fputs(text.c_str(), stderr); }

int refuse(const content::Refused& refused) {
  complain(refused.detail());
  return refused.reason == content::Refusal::missing ? EX_NOINPUT : EX_DATAERR;
}

void complain_of_seal(std::string_view file, const content::SealFlaw& flaw, content::SealOf of) {
  complain(fmt::format("{} {} ({})", file, flaw.says, code(flaw.reason)));
  complain("what to do: " + advice(flaw.reason, of));
}

int refuse(std::string_view file, const content::KeyListFlaw& flaw) {
  complain(describe(file, flaw));
  complain("what to do: " + advice(flaw.reason));
  return flaw.reason == content::KeyListRefusal::missing ? EX_NOINPUT : EX_DATAERR;
}

}  // namespace workbench
