// Wrong installers: the true one on a disk that leaves one thing out, as a careless author would. Each stands
// over a ModelDisk, and does to it what such an installer would do.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tests/shelf/model_disk.h"

/// Makes the disk that an installer gets, over the one that keeps the books.
using Workmanship = std::function<std::unique_ptr<shelf::Disk>(ModelDisk&)>;

/// Leaves nothing out.
std::unique_ptr<shelf::Disk> right(ModelDisk& disk);

std::unique_ptr<shelf::Disk> without_file_sync(ModelDisk& disk);
std::unique_ptr<shelf::Disk> without_folder_sync(ModelDisk& disk);
std::unique_ptr<shelf::Disk> rename_first(ModelDisk& disk);         ///< and sync the file afterwards
std::unique_ptr<shelf::Disk> write_in_place(ModelDisk& disk);       ///< under the last name at once
std::unique_ptr<shelf::Disk> short_write_ignored(ModelDisk& disk);  ///< and never read back
std::unique_ptr<shelf::Disk> close_error_ignored(ModelDisk& disk);
std::unique_ptr<shelf::Disk> fsync_retried(ModelDisk& disk);  ///< after it failed, and believed
std::unique_ptr<shelf::Disk> old_deleted_first(ModelDisk& disk);
