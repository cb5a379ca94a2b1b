#include "app/workbench/write_file.h"

#include <sysexits.h>

#include <system_error>

#include "app/workbench/complain.h"
#include "content/pack/replacement.h"

namespace workbench {

int write_file(const std::filesystem::path& file, std::string_view bytes) {
  try {
    content::Replacement replacement(file);
    replacement.file().write(bytes);
    replacement.become_target();
    return EX_OK;
  } catch (const std::system_error& error) {
    complain(error.what());
    return EX_CANTCREAT;
  }
}

}  // namespace workbench
