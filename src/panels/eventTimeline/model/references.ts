import { type Band } from './band';
import { type EventFrame, fieldNamed, textAt, timeAt } from './frame';

/** A time, or a stretch of it, that is drawn through all lanes. */
export interface Reference {
  readonly kind: 'alert' | 'annotation';
  readonly time: number;
  readonly end?: number;
  readonly text: string;
}

/** The times of the alert: its own rows and its process, and one that is given; each once. */
export function alertReferences(bands: readonly Band[], given: number | undefined): readonly Reference[] {
  const times = bands.flatMap(({ marked, starts }) => marked.map((event) => starts[event]!));
  const all = [...(given === undefined ? [] : [given]), ...times];
  return [...new Set(all)].sort((one, other) => one - other).map((time) => ({ kind: 'alert', time, text: 'alert' }));
}

/** Annotations of the dashboard; those tagged "alert" are alerts. */
export function annotationReferences(frames: readonly EventFrame[]): readonly Reference[] {
  return frames.flatMap((frame) => {
    const field = (name: string) => fieldNamed(frame, name);
    const time = field('time');
    return Array.from({ length: time?.values?.length ?? 0 }, (_, row) => row).flatMap((row): readonly Reference[] => {
      const at = timeAt(time, row);
      if (at === undefined) {
        return [];
      }
      const end = timeAt(field('timeEnd'), row);
      const tags = field('tags')?.values?.[row];
      const isAlert = (Array.isArray(tags) ? tags : [tags]).some((tag) => String(tag).toLowerCase() === 'alert');
      const text = [textAt(field('title'), row), textAt(field('text'), row)].filter((part) => part !== '').join(': ');
      return [
        {
          kind: isAlert ? 'alert' : 'annotation',
          time: at,
          ...(end !== undefined && end > at ? { end } : {}),
          text: text || (isAlert ? 'alert' : 'annotation'),
        },
      ];
    });
  });
}

/** The instant that a text names: epoch milliseconds, or a date as ISO 8601 writes it; undefined for anything else. */
export function instantOf(text: string): number | undefined {
  const time = /^-?\d{1,15}$/.test(text.trim())
    ? Number(text)
    : /^\d{4}-\d\d-\d\dT/.test(text)
      ? Date.parse(text)
      : NaN;
  return Number.isFinite(time) && time > 0 ? time : undefined;
}
