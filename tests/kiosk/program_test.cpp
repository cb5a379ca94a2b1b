// The real program, run as a child: exit codes, and who is told what. No display.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/kiosk/sample_stage.h"

namespace {

std::string contents(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

struct Ran {
  int exit_code = -1;
  std::string answer;     ///< standard output
  std::string complaint;  ///< standard error
};

class Program {
 public:
  std::filesystem::path file(const std::string& name) const { return folder_.path() / name; }

  Ran run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), VITRINE_PROGRAM);
    std::vector<char*> argv;
    for (std::string& argument : arguments) {
      argv.push_back(argument.data());
    }
    argv.push_back(nullptr);
    // Only X is asked for a display, and there is none; a driver of the build machine must not answer.
    std::vector<std::string> variables{"PATH=/usr/bin:/bin", "SDL_VIDEODRIVER=x11",
                                       "HOME=" + folder_.path().string()};
    std::vector<char*> environment;
    for (std::string& variable : variables) {
      environment.push_back(variable.data());
    }
    environment.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    const int flags = O_CREAT | O_TRUNC | O_WRONLY;
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, file("out").c_str(), flags, 0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, file("err").c_str(), flags, 0600);
    pid_t child = 0;
    const int error =
        posix_spawn(&child, VITRINE_PROGRAM, &actions, nullptr, argv.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    REQUIRE(error == 0);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    return {WEXITSTATUS(status), contents(file("out")), contents(file("err"))};
  }

  std::string sample_pack() const {
    content::write_pack(sample_exhibit(), file("sample.vitrine"));
    return file("sample.vitrine").string();
  }

 private:
  TemporaryFolder folder_;
};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("help and version are answers") {
  const Program program;
  const Ran help = program.run({"--help"});
  CHECK(help.exit_code == 0);
  CHECK(help.answer.rfind("vitrine - ", 0) == 0);
  CHECK(help.complaint.empty());
  CHECK(program.run({"--version"}).answer == "vitrine " VITRINE_VERSION "\n");
}

TEST_CASE("wrong usage ends with 64 and one sentence") {
  const Program program;
  const Ran wrong = program.run({"--text", "120"});
  CHECK(wrong.exit_code == 64);
  CHECK(wrong.complaint == "vitrine: --text 120: it must be 100, 130, 165 or 200\n");
  CHECK(wrong.answer.empty());
  const Ran tongue = program.run({"--pack", program.sample_pack(), "--language", "xx", "--tour", "t"});
  CHECK(tongue.exit_code == 64);
  CHECK(holds(tongue.complaint, "this pack speaks en"));
}

TEST_CASE("a pack that is not there ends with 66") {
  const Program program;
  const Ran none = program.run({"--windowed", "640x480"});
  CHECK(none.exit_code == 66);
  CHECK(none.complaint == "vitrine: No pack is given: name one with --pack FILE.\n");
  const Ran missing = program.run({"--pack", program.file("gone.vitrine").string(), "--windowed", "640x480"});
  CHECK(missing.exit_code == 66);
  CHECK(holds(missing.complaint, "gone.vitrine"));
}

TEST_CASE("a text in place of a pack ends with 65") {
  const Program program;
  std::ofstream(program.file("text.vitrine")) << std::string(4096, 'x');
  const Ran ran = program.run({"--pack", program.file("text.vitrine").string(), "--windowed", "640x480"});
  CHECK(ran.exit_code == 65);
  CHECK(holds(ran.complaint, "text.vitrine"));
  CHECK(holds(ran.complaint, "vitrine-pack build"));
}

TEST_CASE("a pack without a display ends with 69") {
  const Program program;
  const Ran ran = program.run({"--pack", program.sample_pack(), "--windowed", "640x480"});
  CHECK(ran.exit_code == 69);
  CHECK(holds(ran.complaint, "--offscreen"));
}

TEST_CASE("a script that is wrong ends with 65 and all places, one that is not there with 66") {
  const Program program;
  const std::string pack = program.sample_pack();
  std::ofstream(program.file("wrong.script")) << "at 1 press nxt\nat 2 prss next\n";
  const Ran wrong = program.run({"--pack", pack, "--script", program.file("wrong.script").string()});
  CHECK(wrong.exit_code == 65);
  CHECK(holds(wrong.complaint, "wrong.script:1:12: "));
  CHECK(holds(wrong.complaint, "wrong.script:2:6: "));
  const Ran gone = program.run({"--pack", pack, "--script", program.file("gone.script").string()});
  CHECK(gone.exit_code == 66);
}

TEST_CASE("a picture that cannot be written ends with 73") {
  const Program program;
  const Ran ran =
      program.run({"--pack", program.sample_pack(), "--snapshot", program.file("no/where.png").string()});
  CHECK(ran.exit_code == 73);
  CHECK(holds(ran.complaint, "where.png"));
}

TEST_CASE("a script prints its scenes, and a snapshot shows where it ends") {
  const Program program;
  const std::string pack = program.sample_pack();
  std::ofstream(program.file("a.script")) << "at 1 press theme-1\n";
  const Ran printed =
      program.run({"--pack", pack, "--script", program.file("a.script").string(), "--print-scenes"});
  CHECK(printed.exit_code == 0);
  CHECK(printed.answer.rfind("== 0 attract 0", 0) == 0);
  CHECK(holds(printed.answer, "\n== 1 intro 0"));
  const std::string picture = program.file("a.png").string();
  const Ran drawn = program.run({"--pack", pack, "--script", program.file("a.script").string(), "--snapshot",
                                 picture, "--offscreen", "640x480"});
  CHECK(drawn.exit_code == 0);
  CHECK(std::filesystem::file_size(picture) > 0);
}

TEST_CASE("a cabinet file is checked without a pack, and its mistakes end with 78") {
  const Program program;
  std::ofstream(program.file("good.toml"))
      << "[screen]\npixels = [1080, 1920]\nwidth_mm = 299\ndistance_mm = 600\n"
         "rotation = 90\n[[button]]\nname = \"next\"\ncolour = \"red\"\n";
  const Ran good = program.run({"--cabinet", program.file("good.toml").string(), "--check-cabinet"});
  CHECK(good.exit_code == 0);
  CHECK(good.complaint.empty());
  CHECK(holds(good.answer, "good.toml: no mistakes\n"));
  CHECK(holds(good.answer, "1080 x 1920 pixels, 299 x 532 mm, seen from 600 mm, turned by 90° clockwise\n"));
  CHECK(holds(good.answer, "38 pixels, capitals of 7.4 mm\n"));
  CHECK(holds(good.answer, "25 pixels, capitals of 4.8 mm\n"));
  CHECK(holds(good.answer, "28.4 em of body text wide, 50.5 em high\n"));
  CHECK(holds(good.answer, "next (red)\n"));
  std::ofstream(program.file("bad.toml")) << "sound = true\n[[button]]\nname = \"nxt\"\n";
  const Ran bad = program.run({"--cabinet", program.file("bad.toml").string(), "--check-cabinet"});
  CHECK(bad.exit_code == 78);
  CHECK(holds(bad.answer, "bad.toml:1:1: error: unknown key `sound`"));
  CHECK(holds(bad.answer, "bad.toml:3:8: error: there is no button `nxt`"));
  CHECK(holds(bad.answer, "bad.toml: 2 errors\n"));
  CHECK(holds(bad.answer, "theme-1, theme-2"));
}

TEST_CASE("a cabinet file with mistakes draws no picture, and every mistake is told") {
  const Program program;
  const std::string cabinet = program.file("bad.toml").string();
  std::ofstream(cabinet) << "[timings]\ncountdown = 0\nidle_least = 1\n[[button]]\nname = \"next\"\n";
  const std::string picture = program.file("a.png").string();
  const Ran ran = program.run({"--pack", program.sample_pack(), "--cabinet", cabinet, "--snapshot", picture});
  CHECK(ran.exit_code == 78);
  CHECK(holds(ran.complaint, "bad.toml:2:13: error: "));
  CHECK(holds(ran.complaint, "bad.toml:3:14: error: "));
  CHECK(holds(ran.complaint, "2 errors"));
  CHECK_FALSE(std::filesystem::exists(picture));
  const Ran gone = program.run({"--pack", program.sample_pack(), "--cabinet", program.file("gone").string(),
                                "--tour", program.file("tour").string()});
  CHECK(gone.exit_code == 78);
}

TEST_CASE("a kiosk with a wrong cabinet file goes on: it asks for its display all the same") {
  const Program program;
  const std::string cabinet = program.file("bad.toml").string();
  std::ofstream(cabinet) << "[screen]\nwidth_mm = 0\ndistance_mm = 600\n[[button]]\nname = \"next\"\n";
  const Ran ran = program.run({"--pack", program.sample_pack(), "--cabinet", cabinet});
  CHECK(ran.exit_code == 69);
  CHECK(holds(ran.complaint, "vitrine: " + cabinet + ":2:12: `width_mm` must be from 50 to 5000 mm, not 0"));
}

TEST_CASE("a script walks with the cabinet's buttons and times") {
  const Program program;
  const std::string pack = program.sample_pack();
  const std::string cabinet = program.file("c.toml").string();
  std::ofstream(cabinet)
      << "languages = [\"xx\"]\n[timings]\nidle_least = 900\n[[button]]\nname = \"theme-1\"\n"
         "[[button]]\nname = \"next\"\n[[button]]\nname = \"theme-9\"\n";
  std::ofstream(program.file("a.script")) << "at 1 press theme-1\nat 600 press next\n";
  const auto run = [&](const char* script) {
    return program.run(
        {"--pack", pack, "--cabinet", cabinet, "--script", program.file(script).string(), "--print-scenes"});
  };
  const Ran ran = run("a.script");
  CHECK(ran.exit_code == 0);
  CHECK_FALSE(holds(ran.answer, "countdown"));
  CHECK(holds(ran.answer, "== 600 stop 0"));
  CHECK(holds(ran.complaint, "the cabinet offers the language xx"));
  CHECK(holds(ran.complaint, "the cabinet has a button theme-9"));
  std::ofstream(program.file("b.script")) << "at 1 press more\n";
  CHECK(run("b.script").exit_code == 65);
}

TEST_CASE("a cabinet's languages are offered in its order, and the command line's goes before them") {
  const Program program;
  const std::string pack = program.file("two.vitrine").string();
  content::write_pack(sample_exhibit_in_two_languages(), pack);
  const std::string cabinet = program.file("c.toml").string();
  std::ofstream(cabinet) << "languages = [\"fr\"]\n[[button]]\nname = \"next\"\n";
  const auto tour = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments{"--pack", pack, "--cabinet", cabinet, "--tour", "t", "--print-scenes"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return program.run(arguments).answer;
  };
  const std::string french = tour({});
  CHECK(french.rfind("== fr/", 0) == 0);
  CHECK_FALSE(holds(french, "== en/"));
  const std::string english = tour({"--language", "en"});
  CHECK(english.rfind("== en/", 0) == 0);
  CHECK_FALSE(holds(english, "== fr/"));
}

TEST_CASE("a snapshot without a pack shows the quiet card and ends with 66") {
  const Program program;
  const std::string picture = program.file("quiet.png").string();
  CHECK(program.run({"--snapshot", picture}).exit_code == 66);
  CHECK(std::filesystem::file_size(picture) > 0);
}
