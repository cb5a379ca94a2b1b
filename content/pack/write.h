// Writing a pack.
#pragma once

#include <filesystem>
#include <vector>

#include "content/pack/exhibit.h"
#include "content/pack/plate.h"

namespace content {

/// Writes `exhibit` and `plates` to `file`: to a temporary file beside it, read back with Pack and compared,
/// fsynced, renamed, and the folder fsynced. The bytes depend on the exhibit, the plates and SQLite's version
/// alone. The exhibit must be complete: counts that agree, ids that are there, charts and words sorted by id,
/// prose without empty paragraphs. The plates are sorted by key, each key there once. Throws
/// std::system_error or std::runtime_error, naming the call and the file; then `file` is as it was and the
/// temporary file is gone. (Only if the folder's fsync fails does the new file stand already.)
void write_pack(const Exhibit& exhibit, const std::filesystem::path& file,
                const std::vector<Plate>& plates = {});

}  // namespace content
