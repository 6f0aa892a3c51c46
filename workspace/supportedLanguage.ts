import { aggregateFunctions } from './kql/aggregates/aggregateFunctions';
import { scalarFunctions } from './kql/functions/call';
import { joinKinds } from './kql/operators/join';
import { pipeOperators, sources } from './kql/operators/relation';
import { rowPickers } from './kql/operators/rowPicker';
import { textOperators } from './kql/predicates/text';
import { kqlTypes } from './tables/kqlType';

const arithmetic = ['+', '-', '*', '/', '%'];
const comparisons = ['==', '!=', '<>', '<', '<=', '>', '>=', 'between', '!between', 'in', '!in', 'in~', '!in~'];
const logic = ['and', 'or', 'not()'];
const lists = ['has_any', 'has_all'];

/** The part of `docs/workspace.md` that lists what queries may use, as the translator's own tables know it. */
export function supportedLanguage(): string {
  const words = [...Object.values(sources), ...Object.values(pipeOperators)].flatMap((entry) => entry.words);
  const rows: readonly (readonly [what: string, names: readonly string[]])[] = [
    ['Operators', words],
    ['Kinds of join', joinKinds],
    ['Text predicates; most have a negation with `!`', [...textOperators, ...lists]],
    ['Other predicates', [...comparisons, ...logic]],
    ['Arithmetic', arithmetic],
    ['Functions', Object.keys(scalarFunctions)],
    ['Aggregates', [...Object.keys(aggregateFunctions), ...rowPickers, 'percentiles']],
    ['Types', kqlTypes],
  ];
  return rows.map(([what, names]) => `**${what}:** ${listed(names)}`).join('\n\n');
}

function listed(names: readonly string[]): string {
  return [...new Set(names)]
    .sort()
    .map((name) => `\`${name}\``)
    .join(', ');
}

/** The page with the list as it is now between its two marks. */
export function withLanguage(page: string): string {
  return page.replace(/(<!-- language -->\n)[^]*(<!-- \/language -->)/, `$1\n${supportedLanguage()}\n\n$2`);
}
