#include "content/pack/write.h"

#include <sys/resource.h>

#include <clocale>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <system_error>

#include "content/pack/pack.h"
#include "content/pack/schema.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/pack/sample.h"

using namespace content;

namespace {

/// A variable of the environment for the length of a test.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* before = std::getenv(name)) {
      before_ = before;
    }
    ::setenv(name, value, 1);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  Variable(Variable&&) = delete;
  Variable& operator=(Variable&&) = delete;
  ~Variable() { before_ ? ::setenv(name_, before_->c_str(), 1) : ::unsetenv(name_); }

 private:
  const char* name_;
  std::optional<std::string> before_;
};

Pack opened(const std::filesystem::path& file) {
  auto pack = Pack::open(file);
  if (const auto* refused = std::get_if<Refused>(&pack)) {
    FAIL(refused->detail());
  }
  return std::move(std::get<Pack>(pack));
}

/// What write_pack() complains of; empty if it does not.
std::string complaint(const Exhibit& exhibit, const std::filesystem::path& file) {
  try {
    write_pack(exhibit, file);
    return {};
  } catch (const std::runtime_error& error) {
    return error.what();
  }
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an exhibit comes back from its pack as it was") {
  const Folder folder;
  for (const auto& exhibit : {sample_exhibit(), sample_exhibit_in_two_languages()}) {
    write_pack(exhibit, folder / "sample.vitrine");
    const auto pack = opened(folder / "sample.vitrine");
    const auto read = pack.whole();
    CHECK(pack.front() == exhibit.front);
    CHECK(read.front == exhibit.front);
    CHECK(read.stops == exhibit.stops);
    CHECK(read.charts == exhibit.charts);
    CHECK(read.terms == exhibit.terms);
    CHECK(read.drawers == exhibit.drawers);
  }
  CHECK(folder.names() == std::vector<std::string>{"sample.vitrine"});
}

TEST_CASE("a stop is read with all that its screens need") {
  const Folder folder;
  const auto exhibit = sample_exhibit();
  write_pack(exhibit, folder / "p");
  const auto pack = opened(folder / "p");
  const auto page = pack.stop(0, 0);
  CHECK(page.stop == exhibit.stops[0][0]);
  REQUIRE(page.label_charts.size() == 1);
  CHECK(page.label_charts[0] == pack.chart("households"));
  REQUIRE(page.more_charts.size() == 2);
  CHECK(page.more_charts[0].id == "grain");
  CHECK(page.more_charts[1].id == "livestock");
  CHECK(page.terms == pack.terms({"kolkhoz", "plan"}));
  CHECK(pack.stop(2, 0).stop.id == "who-is-speaking");
  CHECK(pack.stop(2, 0).stop.theme.empty());
  CHECK(pack.drawer(1) == exhibit.drawers[1]);
}

TEST_CASE("a pack offers the languages that are asked for, in that order, and never none") {
  const Folder folder;
  write_pack(sample_exhibit_in_two_languages(), folder / "two");
  auto opened = Pack::open(folder / "two");
  Pack& pack = std::get<Pack>(opened);
  const auto offered = [&](const std::vector<std::string>& codes) {
    pack.offer(codes);
    std::string out;
    for (const Language& language : pack.front().languages) out += language.code + " ";
    return out;
  };
  CHECK(offered({}) == "en fr ");
  CHECK(offered({"de"}) == "en fr ");
  CHECK(offered({"fr", "de", "en"}) == "fr en ");
  CHECK(offered({"fr"}) == "fr ");
  CHECK(pack.stop(0, 0).stop.text.contains("fr"));
}

TEST_CASE("asking for what a pack has not names the pack and the question") {
  const Folder folder;
  write_pack(sample_exhibit(), folder / "p");
  const auto pack = opened(folder / "p");
  const auto told = [](auto ask) -> std::string {
    try {
      ask();
      return "nothing";
    } catch (const std::runtime_error& error) {
      return error.what();
    }
  };
  CHECK(
      told([&] { pack.stop(0, 3); }).starts_with((folder / "p").string() + ": reading stop 3 of theme 0: "));
  CHECK(says(told([&] { pack.stop(3, 0); }), "stop 0 of theme 3"));
  CHECK(says(told([&] { pack.chart("none"); }), "chart none"));
  CHECK(says(told([&] { pack.terms({"none"}); }), "none"));
  CHECK_THROWS_AS(pack.drawer(2), std::runtime_error);
  CHECK(pack.stop(0, 2).stop.id == "words-of-the-drive");  // and it answers the next one
}

TEST_CASE("an opened pack can be handed on, and two can be open at once") {
  const Folder folder;
  auto exhibit = sample_exhibit();
  write_pack(exhibit, folder / "old");
  exhibit.front.version = 4;
  write_pack(exhibit, folder / "new");
  auto current = opened(folder / "old");
  auto next = opened(folder / "new");
  CHECK(current.front().version == 3);
  current = std::move(next);
  CHECK(current.front().version == 4);
  CHECK(current.stop(1, 1).stop.id == "labour-book");
}

TEST_CASE("the same exhibit makes the same bytes, wherever and whenever") {
  const Folder one;
  const Folder other;
  std::filesystem::create_directory(other / "a b");
  const auto exhibit = sample_exhibit_in_two_languages();
  write_pack(exhibit, one / "x.vitrine");
  write_pack(exhibit, other / "a b/another name");
  {
    const Variable zone("TZ", "Pacific/Kiritimati");
    const Variable locale("LC_ALL", "de_DE.UTF-8");
    std::setlocale(LC_ALL, "");
    write_pack(exhibit, one / "elsewhere");
  }
  std::setlocale(LC_ALL, "C");
  const auto bytes = bytes_of(one / "x.vitrine");
  CHECK(bytes.size() % 4096 == 0);
  CHECK((bytes == bytes_of(other / "a b/another name")));
  CHECK((bytes == bytes_of(one / "elsewhere")));
}

TEST_CASE("a pack says what it is to SQLite's own tools") {
  const Folder folder;
  write_pack(sample_exhibit(), folder / "p");
  CHECK(ask_sql(folder / "p",
                "PRAGMA application_id; PRAGMA user_version; PRAGMA integrity_check;"
                "PRAGMA foreign_key_check; PRAGMA freelist_count; PRAGMA journal_mode") ==
        "1449751666|" + std::to_string(schema_version) + "|ok|0|delete");
}

TEST_CASE("scripts find figures, texts and remarks where they were promised") {
  const Folder folder;
  write_pack(sample_exhibit_in_two_languages(), folder / "p");
  CHECK(ask_sql(folder / "p",
                "SELECT x, value, low, high, unit, status FROM chart_point"
                " WHERE chart_id = 'households' AND position = 2") ==
        "1930-01-20|21.0|18|24.50|percent|estimate");
  CHECK(
      ask_sql(folder / "p", "SELECT note FROM chart_point WHERE chart_id = 'households' AND position = 3") ==
      "The highest count before the retreat.");
  CHECK(ask_sql(folder / "p", "SELECT id, theme_id, kind, unit, source FROM chart WHERE id = 'events'") ==
        "events|NULL|timeline|none|");
  CHECK(ask_sql(folder / "p",
                "SELECT title, substr(body, 1, 30) FROM stop_text WHERE stop_id = 'one-day'"
                " AND language = 'en' AND layer = 'label'") == "One day|From 1932 a day missed could c");
  CHECK(ask_sql(folder / "p",
                "SELECT CAST(substr(CAST(body AS BLOB), start + 1, length) AS TEXT) FROM stop_mark"
                " JOIN stop_text USING (stop_id, language, layer)"
                " WHERE term_id = 'kolkhoz' AND stop_id = 'five-months' AND language = 'en' LIMIT 1") ==
        "kolkhoz");
}

TEST_CASE("an exhibit that contradicts itself is not written") {
  const Folder folder;
  const auto file = folder / "p";
  write_pack(sample_exhibit(), file);
  const auto before = bytes_of(file);
  const auto refused = [&](auto change, std::string_view because) {
    auto exhibit = sample_exhibit();
    change(exhibit);
    const auto told = complaint(exhibit, file);
    CAPTURE(told);
    CHECK(says(told, file.string()));
    CHECK(says(told, because));
    CHECK((bytes_of(file) == before));
    CHECK(folder.names() == std::vector<std::string>{"p"});
  };
  refused([](Exhibit& e) { e.front.themes[0].stops = 9; }, "theme collectivization promises 9 stops");
  refused([](Exhibit& e) { e.front.shared_stops = 0; }, "shared stops");
  refused([](Exhibit& e) { e.drawers.pop_back(); }, "drawers");
  refused([](Exhibit& e) { e.stops[0][0].label_charts = {"none"}; }, "stop_chart names a row of chart");
  refused([](Exhibit& e) { e.stops[0][0].terms = {"none"}; }, "stop_term names a row of term");
  refused([](Exhibit& e) { e.front.title["fr"] = "Titre"; }, "exhibit_text names a row of language");
  refused([](Exhibit& e) { e.stops[0][1].id = e.stops[0][0].id; }, "UNIQUE constraint failed: stop.id");
  refused([](Exhibit& e) { std::swap(e.charts[0], e.charts[1]); }, "the charts");
  refused([](Exhibit& e) { e.front.attract[0].stop_position = 1; }, "the front");
  refused([](Exhibit& e) { e.stops[0][0].text.clear(); }, "stop five-months has no text in en");
  refused([](Exhibit& e) { e.stops[0][0].text["en"].label.push_back({}); }, "the stops");
  refused([](Exhibit& e) { e.charts[0].points[0].date = Date{1929, 2, 30}; }, "not a date: 1929-02-30");
}

TEST_CASE("a pack that cannot be written leaves nothing behind and names the call and the path") {
  const Folder folder;
  const auto exhibit = sample_exhibit();
  write_bytes(folder / "file", "here");
  std::filesystem::create_directory(folder / "folder");

  CHECK(says(complaint(exhibit, folder / "file/p"), "open " + (folder / "file/").string()));
  CHECK(says(complaint(exhibit, folder / "missing/p"), "open " + (folder / "missing/").string()));
  const auto told = complaint(exhibit, folder / "folder");
  CHECK(says(told, "rename"));
  CHECK(says(told, (folder / "folder").string()));

  CHECK(folder.names() == std::vector<std::string>{"file", "folder"});
  CHECK(bytes_of(folder / "file") == "here");
}

TEST_CASE("a disk that takes no more bytes is told as such, and the old pack stays") {
  const Folder folder;
  write_bytes(folder / "p", "old");
  struct rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const struct rlimit small{8192, before.rlim_max};
  auto* const handler = std::signal(SIGXFSZ, SIG_IGN);  // so that write(2) fails instead
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const auto told = complaint(sample_exhibit(), folder / "p");
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  std::signal(SIGXFSZ, handler);
  CHECK(says(told, "write " + folder.path().string()));
  CHECK(says(told, "File too large"));
  CHECK(folder.names() == std::vector<std::string>{"p"});
  CHECK(bytes_of(folder / "p") == "old");
}
