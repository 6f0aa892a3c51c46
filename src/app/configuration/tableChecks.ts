import { type NeededTable } from '../../core/installation/neededTables';
import { type TableAge } from '../../core/installation/tableAges';
import { counted } from '../../core/investigations/wording';
import { type Check } from './check';
import { durationInWords } from './durationInWords';

const HOUR_MS = 3_600_000;
/** Logs of hosts arrive within minutes; alerts may stay away for days, and nobody minds. */
const LATE_MS = HOUR_MS;

/** A check for each table, in their order. `end`: of the time that was asked about, milliseconds since 1970 UTC. */
export function tableChecks(
  tables: readonly NeededTable[],
  ages: ReadonlyMap<string, TableAge>,
  end: number
): readonly Check[] {
  const anyHosts = tables.some(({ name, use }) => use === 'hosts' && (ages.get(name)?.rows ?? 0) > 0);
  return tables.map((table) => tableCheck(table, ages.get(table.name), end, anyHosts));
}

function tableCheck(table: NeededTable, age: TableAge | undefined, end: number, anyHosts: boolean): Check {
  const { name, holds, hint, use } = table;
  if (age === undefined || age.last === null) {
    const finding =
      age === undefined ? `The workspace has no table ${name}.` : `${name} is there, and empty in the time checked.`;
    if (use === 'alerts') {
      return { state: age === undefined ? 'problem' : 'attention', finding, advice: hint };
    }
    return use === 'hosts' && !anyHosts
      ? { state: 'attention', finding, advice: `One log of hosts is needed. ${hint}` }
      : { state: 'note', finding, advice: use === 'hosts' ? 'Another log of hosts will do.' : hint };
  }
  const old = Math.max(0, end - age.last);
  const finding = `${counted(age.rows, 'row')} of ${holds}; the last is ${durationInWords(old)} old.`;
  return use === 'hosts' && old > LATE_MS
    ? {
        state: 'attention',
        finding,
        advice: 'Rows are usually there within minutes: do its agents and rules still send?',
      }
    : { state: 'good', finding };
}
