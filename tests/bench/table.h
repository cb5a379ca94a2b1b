// The benchmark's rows: what was measured, of whom, and how it is told.
#pragma once

#include <string>
#include <vector>

namespace bench {

/// One figure of the programs, run by run; of a program that was not measured there are no runs.
struct Row {
  std::string name, unit;
  std::vector<double> vitrine, bare;
  double allowance = 0;  ///< vitrine may be this much above bare; or, without bare, this much at all
  std::vector<double> chromium = {};  ///< beside them, without a verdict
};

/// The value below which the part `q` of them lies, 0 to 1; 0 of none.
double quantile(std::vector<double> values, double q);

double median(const std::vector<double>& values);

/// The medians, a line a row, on standard output; a column for Chromium if any row has it.
void print(const std::vector<Row>& rows);

/// Every run of every row, as a JSON array. Throws std::runtime_error if the file cannot be written.
void write_json(const std::vector<Row>& rows, const std::string& file);

}  // namespace bench
