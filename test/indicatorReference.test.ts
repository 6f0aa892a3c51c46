import { readFileSync } from 'node:fs';
import { extractIndicators } from '../src/core/indicators/extract';
import { screen } from '../src/core/indicators/screen';
import { INDICATOR_DIFFERENCES } from './indicatorDifferences';
import { describeWithReference, referenceFile } from './reference';
import { SCREENING_DIFFERENCES } from './screeningDifferences';

const readCases = <T>(file: string): readonly T[] =>
  (JSON.parse(readFileSync(referenceFile('expected', file), 'utf8')) as { readonly cases: readonly T[] }).cases;

interface IndicatorCase {
  readonly name: string;
  readonly input: string;
  /** Texts as written by type; a message instead for an input that msticpy refuses. */
  readonly default: Readonly<Record<string, readonly string[] | string>>;
}

/** msticpy's name of a type. */
const nameOf = (type: string): string => (/^(md5|sha)/.test(type) ? `${type}_hash` : type);

/** What they find and we do not, and the other way round, as "-url +url"; "" for the same. */
function differenceOf({ input, default: theirs }: IndicatorCase): string {
  const ours = new Set(extractIndicators(input).map(({ type, raw }) => `${nameOf(type)} ${raw}`));
  const listed = new Set(
    Object.entries(theirs).flatMap(([type, raws]) =>
      typeof raws === 'string' ? [] : raws.map((raw) => `${type} ${raw}`)
    )
  );
  const typeOf = (entry: string): string => entry.split(' ', 1)[0]!;
  const differences = [
    ...[...listed].filter((entry) => !ours.has(entry)).map((entry) => ({ type: typeOf(entry), sign: '-' })),
    ...[...ours].filter((entry) => !listed.has(entry)).map((entry) => ({ type: typeOf(entry), sign: '+' })),
  ];
  return differences
    .sort((one, other) => (one.type < other.type ? -1 : one.type > other.type ? 1 : one.sign > other.sign ? -1 : 1))
    .map(({ type, sign }) => sign + type)
    .join(' ');
}

describeWithReference('indicators of the reference corpus', () => {
  const cases = readCases<IndicatorCase>('ioc_corpus.json');

  it.each(cases.map((each) => [each.name, each] as const))(
    'are as in msticpy, or differ for a reason: %s',
    (name, each) => {
      expect(differenceOf(each)).toBe(INDICATOR_DIFFERENCES[name]?.[0] ?? '');
    }
  );

  it('differ in no case that is not there', () => {
    const names = new Set(cases.map(({ name }) => name));
    expect(Object.keys(INDICATOR_DIFFERENCES).filter((name) => !names.has(name))).toEqual([]);
  });
});

interface ScreeningCase {
  readonly observable: string;
  readonly ioc_type: string;
  readonly status: string;
}

describeWithReference('screening of the reference corpus', () => {
  const cases = readCases<ScreeningCase>('preprocess_observable.json').map(
    (each) => [each.observable, each.ioc_type, each.status] as const
  );

  it.each(cases)('says of %s (%s) what msticpy says, or differs for a reason', (observable, type, theirs) => {
    const expected = SCREENING_DIFFERENCES[`${type} ${observable}`]?.[0] ?? theirs;
    expect(screen(observable, type)).toEqual({ ok: expected === 'ok', status: expected });
  });
});
