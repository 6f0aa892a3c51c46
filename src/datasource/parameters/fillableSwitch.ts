import { err, ok } from '../../core/result';
import { type Parameter } from './parameter';
import { quoted } from './quoted';

/** "on" or "off", or a variable that says which; off where nothing is saved, and for any value but "on". */
export function fillableSwitchParameter(label: string, help: string, placeholder: string): Parameter<string> {
  return {
    label,
    help,
    input: { type: 'text', placeholder },
    read(saved) {
      const text = saved === true ? 'on' : saved === undefined || saved === false || saved === '' ? 'off' : saved;
      return typeof text === 'string' && (['on', 'off'].includes(text) || text.includes('$'))
        ? ok(text)
        : err(`${label} is on, off or a variable, not ${quoted(saved)}.`);
    },
    fill: (value, fill) => (fill.text(value).trim() === 'on' ? 'on' : 'off'),
  };
}
