import { err, ok } from '../../core/result';
import { type Parameter } from './parameter';

/** KQL written by hand, with macros and variables. */
export const kqlParameter: Parameter<string> = {
  label: 'KQL',
  help: 'Macros such as $__timeFilter(), and variables, are filled in as literals.',
  input: { type: 'kql' },
  read: (saved) =>
    typeof saved === 'string' && saved.trim() !== '' ? ok(saved) : err('The KQL of this query is empty.'),
  fill: (value, fill) => fill.kql(value),
};
