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

/** Which alert a query is about. */
export const alertParameter = textParameter(
  'Alert',
  'SystemAlertId of the alert, or a variable that holds it',
  '$alert'
);

/** Which host a query asks about. */
export const hostParameter = textParameter('Host', "Host to ask about; empty for the alert's own", '$host');
