-- The tables of a pack, schema version 2. Explained column by column in schema.md.
-- Only plain STRICT tables: no view, trigger, virtual table, generated column or expression index.

CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE language (
  code TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  words INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE word (
  language TEXT NOT NULL REFERENCES language (code),
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (language, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE exhibit_text (
  language TEXT NOT NULL PRIMARY KEY REFERENCES language (code),
  title TEXT NOT NULL,
  subtitle TEXT,
  start TEXT,
  credit TEXT
) STRICT;

CREATE TABLE start_mark (
  language TEXT NOT NULL REFERENCES exhibit_text (language),
  position INTEGER NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  length INTEGER NOT NULL CHECK (length >= 0),
  style TEXT NOT NULL CHECK (style IN ('plain', 'italic', 'museum-note')),
  term_id TEXT REFERENCES term (id),
  PRIMARY KEY (language, position)
) STRICT, WITHOUT ROWID;

-- Themes and stops

CREATE TABLE theme (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE CHECK (position >= 0),
  content_note TEXT NOT NULL,
  picture TEXT REFERENCES chart (id),
  stops INTEGER NOT NULL CHECK (stops >= 0),
  cards INTEGER NOT NULL CHECK (cards >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE theme_text (
  theme_id TEXT NOT NULL REFERENCES theme (id),
  language TEXT NOT NULL REFERENCES language (code),
  title TEXT NOT NULL,
  short_title TEXT NOT NULL,
  card TEXT NOT NULL,
  big_idea TEXT NOT NULL,
  intro TEXT NOT NULL,
  PRIMARY KEY (theme_id, language)
) STRICT;

CREATE TABLE theme_mark (
  theme_id TEXT NOT NULL,
  language TEXT NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  length INTEGER NOT NULL CHECK (length >= 0),
  style TEXT NOT NULL CHECK (style IN ('plain', 'italic', 'museum-note')),
  term_id TEXT REFERENCES term (id),
  PRIMARY KEY (theme_id, language, position),
  FOREIGN KEY (theme_id, language) REFERENCES theme_text (theme_id, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE stop (
  id TEXT NOT NULL PRIMARY KEY,
  theme_id TEXT REFERENCES theme (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL
    CHECK (kind IN ('chart', 'comparison', 'big-number', 'timeline', 'reading', 'words')),
  content_note TEXT NOT NULL,
  contact INTEGER NOT NULL CHECK (contact IN (0, 1)),
  book_part INTEGER NOT NULL,
  book_chapter TEXT NOT NULL,
  book_section TEXT NOT NULL,
  book_lines TEXT NOT NULL,
  UNIQUE (theme_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE stop_head (
  stop_id TEXT NOT NULL REFERENCES stop (id),
  language TEXT NOT NULL REFERENCES language (code),
  headline TEXT NOT NULL,
  book TEXT NOT NULL,
  PRIMARY KEY (stop_id, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE stop_text (
  stop_id TEXT NOT NULL REFERENCES stop (id),
  language TEXT NOT NULL REFERENCES language (code),
  layer TEXT NOT NULL CHECK (layer IN ('label', 'more', 'know')),
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (stop_id, language, layer)
) STRICT;

CREATE TABLE stop_mark (
  stop_id TEXT NOT NULL,
  language TEXT NOT NULL,
  layer TEXT NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  length INTEGER NOT NULL CHECK (length >= 0),
  style TEXT NOT NULL CHECK (style IN ('plain', 'italic', 'museum-note')),
  term_id TEXT REFERENCES term (id),
  PRIMARY KEY (stop_id, language, layer, position),
  FOREIGN KEY (stop_id, language, layer) REFERENCES stop_text (stop_id, language, layer)
) STRICT, WITHOUT ROWID;

CREATE TABLE stop_chart (
  stop_id TEXT NOT NULL REFERENCES stop (id),
  layer TEXT NOT NULL CHECK (layer IN ('label', 'more')),
  position INTEGER NOT NULL,
  chart_id TEXT NOT NULL REFERENCES chart (id),
  PRIMARY KEY (stop_id, layer, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE stop_term (
  stop_id TEXT NOT NULL REFERENCES stop (id),
  position INTEGER NOT NULL,
  term_id TEXT NOT NULL REFERENCES term (id),
  PRIMARY KEY (stop_id, position)
) STRICT, WITHOUT ROWID;

-- Charts. Figures are exact decimals as text; dates are ISO 8601, to the year, the month or the day.

CREATE TABLE chart (
  id TEXT NOT NULL PRIMARY KEY,
  theme_id TEXT REFERENCES theme (id),
  kind TEXT NOT NULL CHECK (kind IN ('line', 'columns', 'stacked', 'bars', 'waffle', 'slope',
                                     'timeline', 'list', 'two-sided', 'ranges', 'nested', 'waterfall',
                                     'steps', 'shares', 'table', 'lanes', 'areas')),
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  source TEXT NOT NULL,
  reliability TEXT NOT NULL,
  book_part INTEGER NOT NULL,
  book_chapter TEXT NOT NULL,
  book_section TEXT NOT NULL,
  scale TEXT NOT NULL CHECK (scale IN ('common', 'own', 'log'))
) STRICT;

CREATE TABLE chart_text (
  chart_id TEXT NOT NULL REFERENCES chart (id),
  language TEXT NOT NULL REFERENCES language (code),
  title TEXT NOT NULL,
  unit TEXT NOT NULL,
  unit_one TEXT NOT NULL,
  unit_few TEXT NOT NULL,
  unit_many TEXT NOT NULL,
  mark TEXT NOT NULL,
  source TEXT NOT NULL,
  reliability TEXT NOT NULL,
  finding TEXT NOT NULL,
  PRIMARY KEY (chart_id, language)
) STRICT;

CREATE TABLE chart_series (
  chart_id TEXT NOT NULL REFERENCES chart (id),
  position INTEGER NOT NULL,
  series TEXT NOT NULL,
  emphasized INTEGER NOT NULL CHECK (emphasized IN (0, 1)),
  PRIMARY KEY (chart_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE chart_series_text (
  chart_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  language TEXT NOT NULL REFERENCES language (code),
  name TEXT NOT NULL,
  PRIMARY KEY (chart_id, position, language),
  FOREIGN KEY (chart_id, position) REFERENCES chart_series (chart_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE chart_point (
  chart_id TEXT NOT NULL REFERENCES chart (id),
  position INTEGER NOT NULL,
  series TEXT NOT NULL,
  x TEXT NOT NULL,
  x_end TEXT NOT NULL,
  date TEXT,
  date_end TEXT,
  mark TEXT,
  value TEXT,
  low TEXT,
  high TEXT,
  unit TEXT NOT NULL,
  status TEXT NOT NULL
    CHECK (status IN ('printed', 'estimate', 'derived', 'reconstructed', 'inferred')),
  bound TEXT NOT NULL CHECK (bound IN ('exact', 'minimum', 'maximum', 'about')),
  rejected INTEGER NOT NULL CHECK (rejected IN (0, 1)),
  emphasized INTEGER NOT NULL CHECK (emphasized IN (0, 1)),
  note TEXT NOT NULL,
  PRIMARY KEY (chart_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE chart_point_text (
  chart_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  language TEXT NOT NULL REFERENCES language (code),
  label TEXT,
  note TEXT,
  PRIMARY KEY (chart_id, position, language),
  FOREIGN KEY (chart_id, position) REFERENCES chart_point (chart_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE chart_band (
  chart_id TEXT NOT NULL REFERENCES chart (id),
  position INTEGER NOT NULL,
  date_from TEXT NOT NULL,
  date_to TEXT NOT NULL,
  PRIMARY KEY (chart_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE chart_band_text (
  chart_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  language TEXT NOT NULL REFERENCES language (code),
  name TEXT NOT NULL,
  PRIMARY KEY (chart_id, position, language),
  FOREIGN KEY (chart_id, position) REFERENCES chart_band (chart_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE chart_flag (
  chart_id TEXT NOT NULL REFERENCES chart (id),
  position INTEGER NOT NULL,
  date TEXT NOT NULL,
  PRIMARY KEY (chart_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE chart_flag_text (
  chart_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  language TEXT NOT NULL REFERENCES language (code),
  text TEXT NOT NULL,
  PRIMARY KEY (chart_id, position, language),
  FOREIGN KEY (chart_id, position) REFERENCES chart_flag (chart_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE chart_target (
  chart_id TEXT NOT NULL REFERENCES chart (id),
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (chart_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE chart_target_text (
  chart_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  language TEXT NOT NULL REFERENCES language (code),
  text TEXT NOT NULL,
  PRIMARY KEY (chart_id, position, language),
  FOREIGN KEY (chart_id, position) REFERENCES chart_target (chart_id, position)
) STRICT, WITHOUT ROWID;

-- Words

CREATE TABLE term (
  id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE term_text (
  term_id TEXT NOT NULL REFERENCES term (id),
  language TEXT NOT NULL REFERENCES language (code),
  name TEXT NOT NULL,
  meaning TEXT NOT NULL,
  whose TEXT NOT NULL,
  PRIMARY KEY (term_id, language)
) STRICT;

-- Drawers: cards, timeline, words

CREATE TABLE drawer_card (
  theme_id TEXT NOT NULL REFERENCES theme (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('chart', 'timeline', 'words')),
  chart_id TEXT REFERENCES chart (id),
  PRIMARY KEY (theme_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE drawer_card_text (
  theme_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  language TEXT NOT NULL REFERENCES language (code),
  heading TEXT,
  title TEXT,
  stop TEXT,
  PRIMARY KEY (theme_id, position, language),
  FOREIGN KEY (theme_id, position) REFERENCES drawer_card (theme_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE drawer_term (
  theme_id TEXT NOT NULL REFERENCES theme (id),
  position INTEGER NOT NULL,
  term_id TEXT NOT NULL REFERENCES term (id),
  PRIMARY KEY (theme_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE timeline_entry (
  theme_id TEXT NOT NULL REFERENCES theme (id),
  position INTEGER NOT NULL,
  date_from TEXT NOT NULL,
  date_to TEXT,
  emphasized INTEGER NOT NULL CHECK (emphasized IN (0, 1)),
  PRIMARY KEY (theme_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE timeline_entry_text (
  theme_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  language TEXT NOT NULL REFERENCES language (code),
  written TEXT,
  text TEXT,
  PRIMARY KEY (theme_id, position, language),
  FOREIGN KEY (theme_id, position) REFERENCES timeline_entry (theme_id, position)
) STRICT, WITHOUT ROWID;

-- The attract loop

CREATE TABLE attract_card (
  position INTEGER NOT NULL PRIMARY KEY,
  stop_id TEXT NOT NULL REFERENCES stop (id),
  chart_id TEXT REFERENCES chart (id)
) STRICT;

CREATE TABLE attract_card_text (
  position INTEGER NOT NULL REFERENCES attract_card (position),
  language TEXT NOT NULL REFERENCES language (code),
  hook TEXT NOT NULL,
  PRIMARY KEY (position, language)
) STRICT, WITHOUT ROWID;

-- Charts already drawn

CREATE TABLE plate (
  key BLOB NOT NULL PRIMARY KEY,
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  ink BLOB NOT NULL
) STRICT;
