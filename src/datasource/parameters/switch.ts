import { ok } from '../../core/result';
import { type Parameter } from './parameter';

/** On or off; off where nothing is saved. */
export function switchParameter(label: string, help: string): Parameter<boolean> {
  return {
    label,
    help,
    input: { type: 'switch' },
    read: (saved) => ok(saved === true || saved === 'true'),
    fill: (value) => value,
  };
}
