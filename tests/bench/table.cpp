#include "tests/bench/table.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <utility>

namespace bench {

namespace {

std::string cell(const std::vector<double>& runs) {
  char text[32] = "";
  if (!runs.empty()) {
    std::snprintf(text, sizeof text, "%.2f", median(runs));
  }
  return text;
}

void write_runs(std::ofstream& out, const char* program, const std::vector<double>& runs) {
  out << ", \"" << program << "\": [";
  for (std::size_t i = 0; i < runs.size(); ++i) {
    out << (i == 0 ? "" : ", ") << runs[i];
  }
  out << "]";
}

}  // namespace

double quantile(std::vector<double> values, double q) {
  if (values.empty()) {
    return 0;
  }
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(std::lround(q * static_cast<double>(values.size() - 1)))];
}

double median(const std::vector<double>& values) { return quantile(values, 0.5); }

void print(const std::vector<Row>& rows) {
  const bool beside =
      std::any_of(rows.begin(), rows.end(), [](const Row& row) { return !row.chromium.empty(); });
  const int width = beside ? 11 : 0;
  std::printf("%-42s %10s %10s%*s %12s\n", "", "vitrine", "bare", width, beside ? "chromium" : "", "allowed");
  for (const Row& row : rows) {
    const double ours = median(row.vitrine);
    const double limit = row.bare.empty() ? row.allowance : median(row.bare) + row.allowance;
    std::printf("%-42s %10.2f %10s%*s %9.2f %-4s %s\n", row.name.c_str(), ours, cell(row.bare).c_str(), width,
                cell(row.chromium).c_str(), limit, row.unit.c_str(), ours <= limit ? "reached" : "MISSED");
  }
}

void write_json(const std::vector<Row>& rows, const std::string& file) {
  std::ofstream out(file);
  out << "[";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    out << (i == 0 ? "\n" : ",\n") << "  {\"name\": \"" << row.name << "\", \"unit\": \"" << row.unit << "\"";
    write_runs(out, "vitrine", row.vitrine);
    write_runs(out, "bare", row.bare);
    if (!row.chromium.empty()) {
      write_runs(out, "chromium", row.chromium);
    }
    out << ", \"allowance\": " << row.allowance << "}";
  }
  out << "\n]\n";
  if (!out.flush()) {
    throw std::runtime_error("cannot write " + file);
  }
}

}  // namespace bench
