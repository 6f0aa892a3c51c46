import { type ChosenColumns } from './model/columns';

/** What somebody chose for the band of one query; "" leaves it to the panel. */
export interface BandOptions extends ChosenColumns {
  readonly title: string;
}

export interface TimelineOptions {
  /** What the axis covers: the dashboard's time range, or the events, from the first to the last. */
  readonly axis: 'dashboard' | 'data';
  /** For a desk, or for a screen that is read from four metres. */
  readonly size: 'desk' | 'wall';
  /** Time of the alert: epoch milliseconds or ISO 8601, may hold variables; "" for none but what the frames mark. */
  readonly alertTime: string;
  /** Dashboard variable that a click sets, and the column that it takes the value from; "" follows data links. */
  readonly variable: string;
  readonly column: string;
  /** By refId of the query. */
  readonly bands: Readonly<Record<string, BandOptions>>;
}

export const defaultBand: BandOptions = { title: '', time: '', end: '', lane: '', level: '' };

export const defaults: TimelineOptions = {
  axis: 'dashboard',
  size: 'desk',
  alertTime: '',
  variable: '',
  column: '',
  bands: {},
};

/** Reads saved options, which may come from a provisioned file or another version, and fills in the defaults. */
export function resolveOptions(raw: unknown): TimelineOptions {
  const saved = recordOf(raw);
  return {
    axis: saved['axis'] === 'data' ? 'data' : defaults.axis,
    size: saved['size'] === 'wall' ? 'wall' : defaults.size,
    alertTime: textOf(saved['alertTime']),
    variable: textOf(saved['variable']),
    column: textOf(saved['column']),
    bands: Object.fromEntries(
      Object.entries(recordOf(saved['bands']))
        .filter(([, band]) => typeof band === 'object' && band !== null)
        .map(([refId, band]) => [refId, bandOf(recordOf(band))])
    ),
  };
}

type Saved = Readonly<Record<string, unknown>>;

const bandOf = (saved: Saved): BandOptions => ({
  title: textOf(saved['title']),
  time: textOf(saved['time']),
  end: textOf(saved['end']),
  lane: textOf(saved['lane']),
  level: textOf(saved['level']),
});

const recordOf = (value: unknown): Saved => (typeof value === 'object' && value !== null ? (value as Saved) : {});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
