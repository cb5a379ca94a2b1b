#include <stdexcept>
#include <utility>

#include "content/pack/schema.h"
#include "tests/damage/bytes.h"
#include "tests/damage/case.h"
#include "tests/pack/signer.h"

// The format: https://sqlite.org/fileformat2.html
namespace damage {
namespace {

using namespace std::string_literals;

constexpr std::size_t first_free_at = 32;  ///< in the file's header: the first page that lists free ones
constexpr std::size_t right_child_at = 8;  ///< in the header of a page that has children
constexpr std::size_t first_cell_at = 8;   ///< in that of a page without: where its first cell begins
constexpr std::size_t children_cells_at = 12;

/// A pack's pages, numbered from 1 as SQLite numbers them. What is put there is written at the end.
class Pages {
 public:
  explicit Pages(std::filesystem::path pack) : pack_(std::move(pack)), bytes_(bytes_of(pack_)) {}

  /// The first page of a table or index.
  std::size_t root(const std::string& name) const {
    return std::stoul(ask_sql(pack_, "SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'"));
  }

  static std::size_t begin(std::size_t page) { return (page - 1) * content::page_size; }

  /// Of `length` bytes, at an offset of a page.
  std::size_t number(std::size_t page, std::size_t at, std::size_t length) const {
    return number_at(bytes_, begin(page) + at, length);
  }
  void put_number(std::size_t page, std::size_t at, std::size_t length, std::size_t number) {
    bytes_.replace(begin(page) + at, length, big_endian(number, length));
  }

  /// Replaces what stands in a page, or anywhere in the pack.
  void replace_in(std::size_t page, const std::string& from, const std::string& to) {
    const std::size_t at = bytes_.find(from, begin(page));
    if (at >= begin(page + 1) || from.size() != to.size()) {
      throw std::runtime_error("there is no " + from + " to replace");
    }
    bytes_.replace(at, to.size(), to);
  }

  void write() const { write_bytes(pack_, bytes_); }

 private:
  std::filesystem::path pack_;
  std::string bytes_;
};

/// So many that they and their keys fill several pages, with a page of children above.
constexpr const char* many_plates =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
    "INSERT INTO plate SELECT CAST(printf('%032d', i) AS BLOB), 1, 1, x'00' FROM n;";

/// The same and gone again.
constexpr const char* free_pages = "DELETE FROM plate WHERE width = 1;";

Case damaged(int number, std::string what, std::string sql, std::function<void(Pages&)> change,
             std::string code, std::string says) {
  return {number, std::move(what),
          [sql = std::move(sql), change = std::move(change)](const Delivery& delivery) {
            run_sql(delivery.pack, sql);
            Pages pages(delivery.pack);
            change(pages);
            pages.write();
            delivery.sign();
            return delivery.install();
          },
          std::move(code), std::move(says)};
}

std::vector<Case> trees() {
  return {
      damaged(
          45, "a table of tables whose last branch leads back to its root", "",
          [](Pages& pages) { pages.put_number(1, 100 + right_child_at, 4, 1); }, "pack-damaged", "malformed"),
      damaged(
          45, "a table whose last branch leads back to its root", many_plates,
          [](Pages& pages) {
            const auto root = pages.root("plate");
            pages.put_number(root, right_child_at, 4, root);
          },
          "pack-inconsistent", "2nd reference"),
      damaged(
          45, "an index whose last branch leads back to its root", many_plates,
          [](Pages& pages) {
            const auto root = pages.root("sqlite_autoindex_plate_1");
            pages.put_number(root, right_child_at, 4, root);
          },
          "pack-inconsistent", "2nd reference"),
      damaged(
          45, "two branches that lead to one page", many_plates,
          [](Pages& pages) {
            const auto root = pages.root("plate");
            const auto cell = pages.number(root, children_cells_at, 2);
            pages.put_number(root, right_child_at, 4, pages.number(root, cell, 4));
          },
          "pack-inconsistent", ""),
  };
}

/// The first page of the large plate's ink that is not in its row.
std::size_t ink_page(const Pages& pages) { return pages.root("sqlite_autoindex_plate_1") + 1; }

std::vector<Case> chains() {
  return {
      damaged(
          46, "ink whose next page is the same again", "",
          [](Pages& pages) { pages.put_number(ink_page(pages), 0, 4, ink_page(pages)); }, "pack-inconsistent",
          "2nd reference"),
      damaged(
          46, "ink whose next page is another table's", "",
          [](Pages& pages) { pages.put_number(ink_page(pages), 0, 4, pages.root("word")); },
          "pack-inconsistent", ""),
      damaged(
          46, "ink that ends too soon", "", [](Pages& pages) { pages.put_number(ink_page(pages), 0, 4, 0); },
          "pack-inconsistent", "overflow list length"),
      damaged(
          47, "a first free page that is not in the file", many_plates + ""s + free_pages,
          [](Pages& pages) { pages.put_number(1, first_free_at, 4, 0xffffffff); }, "pack-inconsistent",
          "invalid page number"),
      damaged(
          47, "a first free page that is a table's", many_plates + ""s + free_pages,
          [](Pages& pages) { pages.put_number(1, first_free_at, 4, pages.root("word")); },
          "pack-inconsistent", ""),
      damaged(
          47, "a list of free pages that leads in a circle", many_plates + ""s + free_pages,
          [](Pages& pages) {
            const auto first = pages.number(1, first_free_at, 4);
            pages.put_number(first, 0, 4, first);
          },
          "pack-inconsistent", ""),
      damaged(
          47, "a list of free pages that is longer than its page", many_plates + ""s + free_pages,
          [](Pages& pages) { pages.put_number(pages.number(1, first_free_at, 4), 4, 4, 0x7fffffff); },
          "pack-inconsistent", ""),
      damaged(
          47, "free pages that are free", many_plates + ""s + free_pages, [](Pages&) {}, "accepted", ""),
  };
}

std::vector<Case> cells() {
  return {
      damaged(
          48, "a row past the end of its page, read at a start", "",
          [](Pages& pages) { pages.put_number(pages.root("meta"), first_cell_at, 2, 4095); }, "pack-damaged",
          "malformed"),
      damaged(
          48, "a row past the end of its page, read by a visitor", "",
          [](Pages& pages) { pages.put_number(pages.root("term_text"), first_cell_at, 2, 4095); },
          "pack-inconsistent", ""),
      {49, "an index that says otherwise than its table",
       [](const Delivery& delivery) {
         Pages pages(delivery.pack);
         pages.replace_in(pages.root("sqlite_autoindex_plate_1"), std::string(32, 'l'),
                          std::string(31, 'l') + "m");
         pages.write();
         if (ask_sql(delivery.pack, "PRAGMA quick_check") != "ok") {
           return Verdict{"seen", "is seen by quick_check, too"};
         }
         delivery.sign();
         return delivery.install();
       },
       "pack-inconsistent", "missing from index"},
      damaged(
          50, "two rows of one key, and so its index", "",
          [](Pages& pages) {
            for (const char* tree : {"plate", "sqlite_autoindex_plate_1"}) {
              pages.replace_in(pages.root(tree), std::string(32, 'l'), std::string(32, 'k'));
            }
          },
          "pack-inconsistent", "non-unique"),
      damaged(
          50, "two rows of one key in a table that is its own index", "",
          [](Pages& pages) {
            pages.replace_in(pages.root("stop_term"),
                             "\x04\x23\x09\x15"
                             "five-monthsplan",
                             "\x04\x23\x08\x15"
                             "five-monthsplan");
          },
          "pack-inconsistent", ""),
  };
}

}  // namespace

std::vector<Case> pages() {
  std::vector<Case> cases;
  for (auto& some : {trees(), chains(), cells()}) {
    cases.insert(cases.end(), some.begin(), some.end());
  }
  return cases;
}

}  // namespace damage
