// The sample exhibit on a stage, with letters of fixed widths: no fonts, no display.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <variant>

#include "app/kiosk/stage.h"
#include "content/pack/pack.h"
#include "content/pack/write.h"
#include "tests/pack/sample.h"
#include "tests/scene/fake_measure.h"

/// A folder of its own, gone at the end.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "vitrine-kiosk-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
      throw std::runtime_error("mkdtemp " + name);
    }
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  TemporaryFolder(TemporaryFolder&&) = delete;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

class SampleStage {
 public:
  explicit SampleStage(const visit::Controls& cabinet = visit::ten_buttons(),
                       const content::Exhibit& exhibit = sample_exhibit())
      : stage_(open(folder_.path() / "sample.vitrine", exhibit), cabinet, scene::landscape_24, measure_) {}

  kiosk::Stage& operator*() { return stage_; }
  kiosk::Stage* operator->() { return &stage_; }

 private:
  static content::Pack open(const std::filesystem::path& file, const content::Exhibit& exhibit) {
    content::write_pack(exhibit, file);
    auto opened = content::Pack::open(file);
    if (const auto* refused = std::get_if<content::Refused>(&opened)) {
      throw std::runtime_error(refused->detail());
    }
    return std::get<content::Pack>(std::move(opened));
  }

  TemporaryFolder folder_;
  FakeMeasure measure_;
  kiosk::Stage stage_;
};
