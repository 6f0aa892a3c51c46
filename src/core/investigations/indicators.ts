import { groupBy } from '../groupBy';
import { defang } from '../indicators/defang';
import { type IndicatorType } from '../indicators/indicator';
import { type FoundIndicator, type IndicatorInput } from '../indicators/indicatorJob';
import { doJobHere } from '../work/doJob';
import { type DistinctTexts } from '../work/distinctTexts';
import { KeptInputs } from '../work/keptInputs';
import { type Context, type Finding, warnings } from './ask';
import { type CommandLine, type CommandLineParameters, findCommandLines, type FoundCommandLines } from './commandLines';
import { noCommandLines } from './decodedCommandLines';
import { counted, rangeInWords } from './wording';

export interface IndicatorsParameters extends CommandLineParameters {
  readonly types: readonly IndicatorType[];
}

/** An indicator and where it was seen; `row` and the places are those of the first process that names it. */
export interface SeenIndicatorRow extends Omit<FoundIndicator, 'row'>, CommandLine {
  /** As it is shown: nothing makes a link of it. */
  readonly defanged: string;
  /** Written in command lines, found in what was decoded out of them, or both. */
  readonly origin: 'command line' | 'decoded' | 'both';
  /** Processes that name it. */
  readonly count: number;
  readonly lastSeen: number | null;
  /** Names of these processes, each once. */
  readonly processes: string;
}

/** The indicators in command lines and in what can be decoded out of them, those seen most often first. */
export async function findIndicators(
  { types, ...parameters }: IndicatorsParameters,
  context: Context
): Promise<Finding<SeenIndicatorRow>> {
  const found = await findCommandLines(parameters, context, 'there are no indicators to find');
  if (!found.ok) {
    return found.error;
  }
  const { lines, distinct, events, notices } = found.value;
  const input = inputs.of(distinct, types.join(), () => ({ texts: distinct.texts, types, decode: true }));
  const { doJob = doJobHere } = context;
  const { found: indicators, notes } = await doJob('indicators', input);
  const rows = whereSeen(indicators, lines, distinct);
  return {
    rows,
    schema: events.schema,
    summary: summarise(rows, found.value),
    notices: [...notices, ...warnings(notes)],
  };
}

const inputs = new KeptInputs<DistinctTexts, IndicatorInput>();

/** More names than this are counted, not named. */
const MOST_NAMES = 5;

/** Each indicator once, with the processes that name it, in whatever case they write it. */
function whereSeen(
  indicators: readonly FoundIndicator[],
  lines: readonly CommandLine[],
  { of }: DistinctTexts
): readonly SeenIndicatorRow[] {
  const linesOf = groupBy(lines, (_, at) => of[at]!);
  const sightings = groupBy(indicators, ({ type, value }) => `${type} ${identity(type, value)}`);
  return [...sightings.values()]
    .map((sighted): SeenIndicatorRow => {
      const seen = [...new Set(sighted.map(({ row }) => row))].flatMap((text) => linesOf.get(text) ?? []);
      const names = [...new Set(seen.map(({ processName }) => processName))];
      const others = names.length - MOST_NAMES;
      const [first] = sighted;
      return {
        ...first!,
        // Texts come in the order of the log, so the first to name it was the first to be run.
        ...linesOf.get(first!.row)![0]!,
        defanged: defang(first!.type, first!.value),
        origin: originOf(sighted),
        count: seen.length,
        lastSeen: seen.reduce<number | null>(
          (last, { time }) => (time === null ? last : Math.max(last ?? time, time)),
          null
        ),
        processes: `${names.slice(0, MOST_NAMES).join(', ')}${others > 0 ? ` and ${others} more` : ''}`,
      };
    })
    .sort((one, other) => other.count - one.count);
}

function originOf(sighted: readonly FoundIndicator[]): SeenIndicatorRow['origin'] {
  const decoded = sighted.filter(({ decodedFrom }) => decodedFrom !== '').length;
  return decoded === 0 ? 'command line' : decoded === sighted.length ? 'decoded' : 'both';
}

function identity(type: IndicatorType, value: string): string {
  switch (type) {
    case 'linux_path':
    case 'url':
      return value;
    case 'dns':
    case 'email':
    case 'ipv4':
    case 'ipv6':
    case 'md5':
    case 'sha1':
    case 'sha256':
    case 'windows_path':
    case 'unc_path':
    case 'registry_key':
      return value.toLowerCase();
  }
}

function summarise(rows: readonly SeenIndicatorRow[], found: FoundCommandLines): string {
  const { lines, focus } = found;
  if (lines.length === 0) {
    return noCommandLines(found);
  }
  const where = `${focus.host}, between ${rangeInWords(focus.window)}`;
  const byType = [...groupBy(rows, ({ type }) => type)].map(([type, some]) => `${some.length} ${type}`).join(', ');
  const hidden = rows.filter(({ origin }) => origin === 'decoded').length;
  const encoded = hidden === 0 ? '' : ` ${hidden.toLocaleString('en-US')} of them only where decoded.`;
  return rows.length === 0
    ? `No indicators of these types in ${counted(lines.length, 'command line')}. ${where}.`
    : `${counted(rows.length, 'indicator')} in ${counted(lines.length, 'command line')}: ${byType}.${encoded} ${where}.`;
}
