// Complaints go to standard error, under the program's name. If it does not take them, there is nobody left
// to tell: that changes nothing that a command does.
#pragma once

#include <string>
#include <string_view>

#include "content/pack/key_list_refusal.h"
#include "content/pack/pack.h"
#include "content/pack/seal_refusal.h"

namespace workbench {

void complain(std::string_view sentence);

/// What goes there as it is: a command's remarks and questions.
void remark(const std::string& text);

/// Why a pack is not read, and the exit code of it.
int refuse(const content::Refused& refused);

/// Why the seal `file` is not accepted, its reason's name, and what can be done.
void complain_of_seal(std::string_view file, const content::SealFlaw& flaw,
                      content::SealOf of = content::SealOf::pack);

/// The same of a key list; its exit code.
int refuse(std::string_view file, const content::KeyListFlaw& flaw);

}  // namespace workbench
