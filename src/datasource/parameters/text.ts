import { ok } from '../../core/result';
import { type Parameter } from './parameter';

/** A text that may hold variables; whatever else is saved counts as empty. */
export function textParameter(label: string, help: string, placeholder: string): Parameter<string> {
  return {
    label,
    help,
    input: { type: 'text', placeholder },
    read: (saved) => ok(typeof saved === 'string' ? saved : ''),
    fill: (value, fill) => fill.text(value).trim(),
  };
}

/** A text to filter by, without case; "All" (`*`) is no filter, as "" is. */
export function filterParameter(label: string, help: string, placeholder: string): Parameter<string> {
  const text = textParameter(label, help, placeholder);
  return {
    ...text,
    fill(value, fill) {
      const filled = text.fill(value, fill);
      return filled === '*' ? '' : filled;
    },
  };
}

/** What is typed into the search box of a variable that offers choices. */
export const searchParameter = filterParameter(
  'Search',
  'Only choices that hold this text; $__searchFilter stands for what is typed into the box of the variable',
  '$__searchFilter'
);

/** Which alert a query is about. */
export const alertParameter = textParameter(
  'Alert',
  'SystemAlertId of the alert, or a variable that holds it',
  '$alert'
);

/** Which host a query asks about. */
export const hostParameter = textParameter('Host', "Host to ask about; empty for the alert's own", '$host');
