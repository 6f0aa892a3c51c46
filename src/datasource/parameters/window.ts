import { parseDuration, type Window } from '../../core/investigations/window';
import { err, ok, type Result } from '../../core/result';
import { type Parameter } from './parameter';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What time a query is about: so long before and after the alert, or the dashboard's range. */
export function windowParameter(usual: Window): Parameter<Window> {
  const { before: usualBefore, after: usualAfter } = usual === 'dashboard' ? { before: '60m', after: '10m' } : usual;
  return {
    label: 'Time',
    help: "The time around the alert, or the dashboard's own time range",
    input: { type: 'window' },
    read(saved): Result<Window, string> {
      if (saved === undefined || saved === 'dashboard') {
        return ok(saved ?? usual);
      }
      if (typeof saved !== 'object' || saved === null || !('around' in saved) || saved.around !== 'alert') {
        return err('The window of a query is "dashboard", or {"around": "alert", "before": "60m", "after": "10m"}.');
      }
      const { before, after } = { before: usualBefore, after: usualAfter, ...saved } as Readonly<
        Record<'before' | 'after', unknown>
      >;
      for (const duration of [before, after]) {
        // A variable is looked into when it has a value.
        const parsed = textOf(duration).includes('$') ? ok(0) : parseDuration(textOf(duration));
        if (!parsed.ok) {
          return parsed;
        }
      }
      return ok({ around: 'alert', before: textOf(before), after: textOf(after) });
    },
    fill: (window, fill) =>
      window === 'dashboard' ? window : { ...window, before: fill.text(window.before), after: fill.text(window.after) },
  };
}
