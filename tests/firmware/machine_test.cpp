// How the machine is, read from a folder that looks as the kernel's.
#include "firmware/machine.h"

#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "tests/catch.h"

using firmware::MachineHealth;
using firmware::read_machine;

namespace {

namespace fs = std::filesystem;

/// A sysfs of its own, gone at the end.
class Sys {
 public:
  Sys() {
    std::string name = (fs::temp_directory_path() / "vitrine-sys-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Sys() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Sys(const Sys&) = delete;
  Sys& operator=(const Sys&) = delete;
  Sys(Sys&&) = delete;
  Sys& operator=(Sys&&) = delete;

  void says(const fs::path& file, const std::string& text) const {
    fs::create_directories((path_ / file).parent_path());
    std::ofstream(path_ / file) << text << '\n';
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("what the kernel does not tell of the machine is not known") {
  const Sys sys;
  CHECK(read_machine(sys.path()) == MachineHealth{});
  CHECK(read_machine(sys.path() / "gone") == MachineHealth{});
  sys.says("class/hwmon/hwmon0/name", "cpu_thermal");
  sys.says("class/hwmon/hwmon0/temp1_input", "");
  sys.says("class/hwmon/hwmon1/name", "rpi_volt");
  sys.says("fs/ext4/features/lazy_itable_init", "supported");
  CHECK(read_machine(sys.path()) == MachineHealth{});
}

TEST_CASE("a Raspberry Pi tells its warmth, its supply's voltage and what its card has lost") {
  const Sys sys;
  sys.says("class/hwmon/hwmon0/name", "cpu_thermal");
  sys.says("class/hwmon/hwmon0/temp1_input", "58426");
  sys.says("class/hwmon/hwmon1/name", "rp1_adc");
  sys.says("class/hwmon/hwmon1/temp1_input", "61999");
  sys.says("class/hwmon/hwmon2/name", "rpi_volt");
  sys.says("class/hwmon/hwmon2/in0_lcrit_alarm", "0");
  sys.says("fs/ext4/mmcblk0p2/errors_count", "0");
  sys.says("fs/ext4/mmcblk0p3/errors_count", "3");
  CHECK(read_machine(sys.path()) == MachineHealth{61, false, 3});
  sys.says("class/hwmon/hwmon2/in0_lcrit_alarm", "1");
  CHECK(read_machine(sys.path()).under_voltage == true);
}

TEST_CASE("an alarm of another chip is not one of the supply") {
  const Sys sys;
  sys.says("class/hwmon/hwmon0/name", "nct6775");
  sys.says("class/hwmon/hwmon0/in0_lcrit_alarm", "1");
  sys.says("class/hwmon/hwmon0/temp1_input", "-5000");
  CHECK(read_machine(sys.path()) == MachineHealth{-5, std::nullopt, std::nullopt});
}

TEST_CASE("the machine has been switched on for some time") {
  CHECK(firmware::switched_on_for().count() > 0);
}
