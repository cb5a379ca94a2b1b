// An exhibit put into the tables of schema.sql, row by row in a fixed order.
#pragma once

#include "content/pack/database.h"
#include "content/pack/exhibit.h"

namespace content {

/// Fills a database that has the schema and no rows. Throws DatabaseError where a value does not fit a table.
void fill(Database& database, const Exhibit& exhibit);

}  // namespace content
