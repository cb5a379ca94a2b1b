#include "tests/shelf/model_disk.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

// Not in an unnamed namespace: the disk's friend.
class ModelFile : public shelf::File {
 public:
  ModelFile(ModelDisk& disk, ModelDisk::Inode inode, std::string name)
      : disk_(disk), inode_(inode), name_(std::move(name)) {}

  std::size_t write(std::span<const char> bytes) override {
    disk_.begin_call("write", name_);
    const auto some = bytes.first(std::min(bytes.size(), ModelDisk::most_written));
    const ModelDisk::Operation operation =
        ModelDisk::Write{inode_, offset_, std::string(some.begin(), some.end())};
    ModelDisk::write(disk_.contents_[inode_], operation, some.size());
    disk_.log_.push_back(operation);
    offset_ += some.size();
    return some.size();
  }

  void reserve(std::uint64_t size) override {
    disk_.begin_call("posix_fallocate", name_);
    const ModelDisk::Operation operation = ModelDisk::Reserve{inode_, static_cast<std::size_t>(size)};
    ModelDisk::write(disk_.contents_[inode_], operation, 0);
    disk_.log_.push_back(operation);
  }

  void sync() override {
    disk_.begin_call("fsync", name_, [&] { disk_.log_.emplace_back(ModelDisk::LoseFile{inode_}); });
    disk_.log_.emplace_back(ModelDisk::SyncFile{inode_});
  }

  void close() override { disk_.begin_call("close", name_); }

 private:
  ModelDisk& disk_;
  ModelDisk::Inode inode_;
  std::string name_;
  std::size_t offset_ = 0;
};

ModelDisk::ModelDisk(const Image& image) {
  for (const auto& [name, bytes] : image) {
    base_names_[name] = base_contents_.size();
    base_contents_.push_back(bytes);
  }
  names_ = base_names_;
  contents_ = base_contents_;
}

void ModelDisk::begin_call(std::string_view call, std::string_view name,
                           const std::function<void()>& failing) {
  const std::size_t number = calls_++;
  if (fault_ && fault_->first == number) {
    failing();
    throw std::system_error(fault_->second, std::generic_category(), fmt::format("{} {}", call, name));
  }
}

std::vector<std::string> ModelDisk::names() const {
  std::vector<std::string> names;
  for (const auto& [name, inode] : names_) {
    names.push_back(name);
  }
  return names;
}

std::optional<std::string> ModelDisk::contents(std::string_view name, std::size_t most) const {
  const auto found = names_.find(std::string(name));
  if (found == names_.end() || contents_[found->second].size() > most) {
    return std::nullopt;
  }
  return contents_[found->second];
}

std::optional<content::Hashed> ModelDisk::hash(std::string_view name, std::uint64_t most) const {
  const auto found = names_.find(std::string(name));
  if (found == names_.end()) {
    return std::nullopt;
  }
  const auto bytes = std::string_view(contents_[found->second]).substr(0, most + 1);
  content::Hash hash;
  hash.update(content::octets(bytes));
  return content::Hashed{hash.digest(), bytes.size()};
}

std::unique_ptr<shelf::File> ModelDisk::create(std::string_view name) {
  begin_call("open", name);
  if (names_.contains(std::string(name))) {
    throw std::system_error(EEXIST, std::generic_category(), fmt::format("open {}", name));
  }
  const Inode inode = contents_.size();
  contents_.emplace_back();
  log_.emplace_back(Create{std::string(name), inode});
  change(names_, log_.back());
  return std::make_unique<ModelFile>(*this, inode, std::string(name));
}

void ModelDisk::rename(std::string_view from, std::string_view to) {
  begin_call("rename", from);
  log_.emplace_back(Rename{std::string(from), std::string(to)});
  change(names_, log_.back());
}

void ModelDisk::remove(std::string_view name) {
  begin_call("unlink", name);
  if (!names_.contains(std::string(name))) {
    throw std::system_error(ENOENT, std::generic_category(), fmt::format("unlink {}", name));
  }
  log_.emplace_back(Remove{std::string(name)});
  change(names_, log_.back());
}

void ModelDisk::sync() {
  begin_call("fsync", "the folder");
  log_.emplace_back(SyncFolder{});
}

ModelDisk::Image ModelDisk::image() const {
  Image image;
  for (const auto& [name, inode] : names_) {
    image[name] = contents_[inode];
  }
  return image;
}

void ModelDisk::change(Names& names, const Operation& operation) {
  if (const auto* create = std::get_if<Create>(&operation)) {
    names[create->name] = create->inode;
  } else if (const auto* rename = std::get_if<Rename>(&operation)) {
    const auto found = names.find(rename->from);
    if (found != names.end()) {
      names[rename->to] = found->second;
      names.erase(rename->from);
    }
  } else if (const auto* remove = std::get_if<Remove>(&operation)) {
    names.erase(remove->name);
  }
}

void ModelDisk::write(std::string& bytes, const Operation& operation, std::size_t most) {
  if (const auto* reserve = std::get_if<Reserve>(&operation)) {
    bytes.resize(std::max(bytes.size(), reserve->size));
  } else if (const auto* write = std::get_if<Write>(&operation)) {
    const auto some = std::string_view(write->bytes).substr(0, most);
    bytes.resize(std::max(bytes.size(), write->offset + some.size()));
    bytes.replace(write->offset, some.size(), some);
  }
}

ModelDisk::Pending ModelDisk::pending(std::size_t operations) const {
  Pending pending{base_names_, {}, base_contents_, {}};
  pending.contents.resize(contents_.size());
  for (std::size_t i = 0; i < operations; ++i) {
    const Operation& operation = log_[i];
    if (std::holds_alternative<SyncFolder>(operation)) {
      for (const Operation* change : std::exchange(pending.changes, {})) {
        ModelDisk::change(pending.names, *change);
      }
    } else if (const auto* sync = std::get_if<SyncFile>(&operation)) {
      for (const Operation* write : std::exchange(pending.writes[sync->inode], {})) {
        ModelDisk::write(pending.contents[sync->inode], *write, most_written);
      }
    } else if (const auto* lose = std::get_if<LoseFile>(&operation)) {
      pending.writes[lose->inode].clear();
    } else if (const auto* write = std::get_if<Write>(&operation)) {
      pending.writes[write->inode].push_back(&operation);
    } else if (const auto* reserve = std::get_if<Reserve>(&operation)) {
      pending.writes[reserve->inode].push_back(&operation);
    } else {
      pending.changes.push_back(&operation);
    }
  }
  return pending;
}

// Every subset of the writes; the last one of each also torn in its middle, and all of each also with its
// length on the disk and its last write not.
std::vector<std::string> ModelDisk::outcomes(const std::string& lasting,
                                             const std::vector<const Operation*>& writes) {
  std::set<std::string> outcomes{lasting};
  for (std::size_t chosen = 1; chosen < std::size_t{1} << writes.size(); ++chosen) {
    std::string before = lasting;
    const Operation* last = nullptr;
    for (std::size_t i = 0; i < writes.size(); ++i) {
      if ((chosen >> i & 1U) != 0) {
        if (last != nullptr) {
          write(before, *last, most_written);
        }
        last = writes[i];
      }
    }
    std::string whole = before;
    write(whole, *last, most_written);
    std::string torn = before;
    write(torn, *last, most_written / 2);
    std::string zeros = before;
    zeros.resize(whole.size());
    outcomes.insert({std::move(whole), std::move(torn), std::move(zeros)});
  }
  return {outcomes.begin(), outcomes.end()};
}

void ModelDisk::cuts(std::size_t operations, const std::function<void(const Image&)>& see) const {
  const Pending pending = this->pending(operations);
  for (std::size_t chosen = 0; chosen < std::size_t{1} << pending.changes.size(); ++chosen) {
    Names names = pending.names;
    // A rename that reached the disk before the name that it changes did so brings the file with it.
    Names known = pending.names;
    for (std::size_t i = 0; i < pending.changes.size(); ++i) {
      if ((chosen >> i & 1U) != 0) {
        if (const auto* rename = std::get_if<Rename>(pending.changes[i])) {
          names[rename->from] = known.at(rename->from);
        }
        change(names, *pending.changes[i]);
      }
      change(known, *pending.changes[i]);
    }
    std::vector<Image> images{{}};
    for (const auto& [name, inode] : names) {
      const auto writes = pending.writes.find(inode);
      const auto contents = writes == pending.writes.end()
                                ? std::vector<std::string>{pending.contents[inode]}
                                : outcomes(pending.contents[inode], writes->second);
      std::vector<Image> grown;
      for (const Image& image : images) {
        for (const std::string& bytes : contents) {
          grown.push_back(image);
          grown.back()[name] = bytes;
        }
      }
      images = std::move(grown);
    }
    std::ranges::for_each(images, see);
  }
}
