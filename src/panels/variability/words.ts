import { FEATURE_WORDS } from '../../core/cluster/featureWords';
import { counted } from '../../core/investigations/wording';
import { type Fact } from '../shared/FactCard';
import { isoTime } from '../shared/utcTime';
import { type Box, type BoxModel, type OutlierColumns } from './model/boxes';

/** A number as people write it, with at most three places behind the point. */
export const numberWords = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 });

/** What is drawn, where the data source wrote no sentence of its own. */
export function variabilitySummary({ measures }: BoxModel): string {
  const all = [...measures.values()].flat();
  const outliers = all.reduce((sum, { outlierCount }) => sum + outlierCount, 0);
  const groups = new Set(all.map(({ group }) => group)).size;
  const [measure = ''] = measures.size === 1 ? measures.keys() : [];
  return `${measure === '' ? '' : `${measureWords(measure)}: `}${counted(groups, 'process', 'processes')} in ${counted(all.length, 'box', 'boxes')}, ${counted(outliers, 'outlier')}.`;
}

/** What is measured, in words; a name of somebody else's is taken apart: "fileSize" is "File size". */
export function measureWords(measure: string): string {
  const known = Object.entries(FEATURE_WORDS).find(([feature]) => feature === measure);
  if (known !== undefined) {
    return known[1];
  }
  const words = measure.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`
  );
  return words === '' ? 'Value' : words[0]!.toUpperCase() + words.slice(1);
}

/** A box in words, for those who do not see it; its outliers are told beside it. */
export function boxWords({ min, q1, median, q3, max }: Box): string {
  if (min === max) {
    return `always ${numberWords(median)}`;
  }
  const half =
    q1 === q3 ? `at least half are ${numberWords(q1)}` : `half from ${numberWords(q1)} to ${numberWords(q3)}`;
  return `from ${numberWords(min)} to ${numberWords(max)}, ${half}, median ${numberWords(median)}`;
}

const MOST_VALUES = 20;

/** What stands behind the number of a box's outliers: "outliers: 95, 121 (2 times)"; every number once. */
export function outlierWords({ outlierCount, outliers }: Box): string {
  const times = new Map<string, number>();
  outliers.forEach(({ value }) => times.set(numberWords(value), (times.get(numberWords(value)) ?? 0) + 1));
  const values = Array.from(times, ([value, count]) => (count === 1 ? value : `${value} (${count} times)`));
  const noun = outlierCount === 1 ? 'outlier' : 'outliers';
  return values.length === 0
    ? noun
    : `${noun}: ${values.slice(0, MOST_VALUES).join(', ')}${values.length > MOST_VALUES ? ' and others' : ''}`;
}

/** Everything known of a box. */
export const boxFacts = ({ n, min, low, q1, median, q3, high, max, outlierCount }: Box): readonly Fact[] => [
  ['Count', n.toLocaleString('en-US')],
  ['Median', numberWords(median)],
  ['Quartiles', `${numberWords(q1)} to ${numberWords(q3)}`],
  ['Whiskers', `${numberWords(low)} to ${numberWords(high)}`],
  ['Range', `${numberWords(min)} to ${numberWords(max)}`],
  ['Outliers', outlierCount.toLocaleString('en-US')],
];

/** Everything known of an outlier, but for its command line. */
export const outlierFacts = ({ columns }: OutlierColumns, row: number): readonly Fact[] => [
  ['Value', numberWords(columns.value[row]!)],
  ['Time (UTC)', isoTime(columns.TimeGenerated[row] ?? null)],
  ['Image path', columns.path[row]!],
  ['User', columns.user[row]!],
];

/** A session in words; "" where sessions are not told apart. */
export const sessionWords = (subgroup: string): string =>
  subgroup === 'system' ? 'System' : subgroup === 'other' ? 'Other' : subgroup;
