/** A word of KQL that may be completed, with what it is for. */
export interface KqlWord {
  readonly name: string;
  readonly help: string;
}

const words = (lines: string): readonly KqlWord[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...help] = line.trim().split(': ');
      return { name, help: help.join(': ') };
    });

/** What may stand after a pipe. Source: "Tabular operators", Kusto documentation. */
export const OPERATORS = words(`
  where: keeps rows
  project: keeps, renames and computes columns
  project-away: drops columns
  project-rename: renames columns
  project-reorder: puts columns first
  extend: adds columns
  summarize: counts and sums, by groups
  sort by: sorts rows
  top: the first rows by a column
  take: some rows
  count: how many rows there are
  distinct: each combination of values once
  join: puts matching rows of another table beside each
  lookup: adds the columns of a small table
  union: adds the rows of other tables
  mv-expand: a row for each item of a list
  mv-apply: a query over the items of a list
  parse: cuts a text into columns
  parse-where: as parse, dropping rows that do not fit
  make-series: values by time, with no gaps
  search: rows that hold a text anywhere
  evaluate: runs a plugin
  render: how the portal draws the result
  sample: some rows, by chance
  serialize: keeps the order of rows
`);

/** Functions of a row. */
export const FUNCTIONS = words(`
  ago: a time so long before now
  now: the time at which the query runs
  bin: rounds down to steps
  startofday: the beginning of the day
  endofday: the end of the day
  datetime_diff: the time between two times, in a unit
  format_datetime: writes a time
  todatetime: reads a time
  tostring: as text
  toint: as a whole number
  tolong: as a long whole number
  todouble: as a number
  tobool: as true or false
  tolower: in small letters
  toupper: in capitals
  strcat: joins texts
  strlen: how long a text is
  substring: a part of a text
  split: cuts a text at a mark
  trim: removes what stands at both ends
  replace_string: replaces a text
  replace_regex: replaces what fits a pattern
  extract: the part of a text that fits a pattern
  extract_all: all parts of a text that fit a pattern
  indexof: where a text begins in another
  isempty: whether a text is empty
  isnotempty: whether a text is not empty
  isnull: whether there is no value
  isnotnull: whether there is a value
  iff: one of two values
  case: one of several values
  coalesce: the first value that there is
  parse_json: reads JSON
  parse_xml: reads XML
  parse_path: takes a path apart
  parse_url: takes an address apart
  parse_command_line: takes a command line apart
  parse_ipv4: reads an address
  ipv4_is_private: whether an address is a private one
  ipv4_is_in_range: whether an address is in a network
  base64_decode_tostring: decodes base64
  url_decode: decodes percent escapes
  hash_sha256: hash of a value
  array_length: how many items a list has
  bag_keys: the names in a property bag
  column_ifexists: a column, where the table has it
  pack_array: a list of values
  bag_pack: a property bag of names and values
  row_number: number of the row
  prev: value in the row before
  next: value in the row after
`);

/** Functions of a group of rows, for summarize. */
export const AGGREGATES = words(`
  count: how many rows
  countif: how many rows for which something holds
  dcount: about how many different values
  dcountif: about how many different values where something holds
  sum: total
  sumif: total where something holds
  avg: mean
  min: smallest
  max: largest
  arg_max: the row with the largest value
  arg_min: the row with the smallest value
  take_any: the value of any row
  make_list: all values
  make_set: each value once
  make_bag: all property bags as one
  percentile: a percentile
  stdev: standard deviation
`);

/** What may stand between values in a condition, and other words within operators. */
export const CONDITION_WORDS = words(`
  and: both
  or: one of the two
  not: the opposite
  has: holds a whole word
  has_any: holds one of several words
  has_all: holds all of several words
  contains: holds a text
  startswith: begins with a text
  endswith: ends with a text
  in: is one of
  in~: is one of, without case
  between: from, to, both included
  matches regex: fits a pattern
`);
