import { isSystemSession } from '../../src/core/cluster/processFeatures';
import { groupSummaries } from '../../src/core/stats/groupSummaries';
import { imageName } from '../../src/core/processes/imageName';
import { hasColumn, type Row, textCell } from './cells';
import { listOption, readOptions } from './options';
import { featureValues } from './rowFeatures';
import { type Transform } from './transform';

const DEFAULTS = { value: 'commandlineTokensFull', by: 'processName' };

/**
 * Sums up a feature or a numeric column by some properties, as box plots do. `outliers` are the values beyond the
 * whiskers, `outlierRows` the 0-based rows that they come from.
 */
export const variability: Transform = {
  options: Object.keys(DEFAULTS),
  run(rows, options) {
    const { value, by } = readOptions(options, DEFAULTS);
    const values = featureValues(value, rows);
    const properties = listOption('by', by).map((name) => propertyOf(name, rows));
    const places = rows.map((_, row) => row);
    return groupSummaries(
      places,
      (row) => values[row]!,
      (row) => properties.map((property) => property(rows[row]!))
    ).map(({ key, outliers, ...box }) => ({
      key,
      ...box,
      outliers: outliers.map((row) => values[row]!),
      outlierRows: outliers,
    }));
  },
};

/** How to get a property of a row that rows are grouped by. Throws when the rows do not have it. */
function propertyOf(name: string, rows: readonly Row[]): (row: Row) => string {
  if (name === 'processName' && hasColumn(rows, 'NewProcessName')) {
    return (row) => imageName(textCell(row, 'NewProcessName'));
  }
  if (name === 'isSystemSession' && hasColumn(rows, 'SubjectLogonId')) {
    return (row) => String(isSystemSession({ subjectLogonId: textCell(row, 'SubjectLogonId') }));
  }
  if (rows.length > 0 && !hasColumn(rows, name)) {
    throw new Error(`The rows cannot be grouped by ${name}: they have no such column.`);
  }
  return (row) => textCell(row, name);
}
