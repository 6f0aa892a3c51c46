import { countWhile } from './bisect';
import { type Frame, valuesOf } from './frame';
import { type TreeModel } from './tree';

/** An alert about a process of the tree. */
export interface AlertMark {
  readonly name: string;
  readonly severity: string;
  /** Milliseconds since 1970 UTC. */
  readonly time: number | null;
  readonly id: string;
  /** How its process was found: by its key, by pid and time, or only by image name and time. */
  readonly by: 'key' | 'pid' | 'name';
}

/** An alert is raised after its process started, at times by a clock that is a little behind. */
const CLOCK_MS = 2_000;
/** An image name alone is taken for the alert's only so long after the process started. */
const NAME_MS = 3_600_000;

/**
 * Puts alerts on the processes that they are about: by the key of the process; else by host and pid, of which the last
 * holder that started before the alert is meant; else by host and image name. An alert that the frame marks as the
 * tree's own (`isThis`) is left out. Rows without alerts are not in the map. O(processes + alerts log processes).
 */
export function alertMarksOf(model: TreeModel, frames: readonly Frame[]): ReadonlyMap<number, readonly AlertMark[]> {
  const marks = new Map<number, AlertMark[]>();
  const alerts = frames.flatMap(alertsIn);
  if (alerts.length === 0) {
    return marks;
  }
  const places = new ProcessPlaces(model);
  for (const alert of alerts) {
    const place = places.find(alert);
    if (place !== undefined) {
      const { name, severity, time, id } = alert;
      marks.set(place.row, [...(marks.get(place.row) ?? []), { name, severity, time, id, by: place.by }]);
    }
  }
  return marks;
}

interface Alert {
  readonly name: string;
  readonly severity: string;
  readonly time: number | null;
  readonly id: string;
  readonly key: string;
  readonly host: string;
  readonly pid: number | null;
  readonly image: string;
}

function alertsIn(frame: Frame): readonly Alert[] {
  const names = valuesOf(frame, 'AlertName');
  if (names === undefined) {
    return [];
  }
  const text = (...columns: readonly string[]) => {
    const values = valuesOf(frame, ...columns);
    return (row: number): string => (typeof values?.[row] === 'string' ? values[row] : '');
  };
  const number = (...columns: readonly string[]) => {
    const values = valuesOf(frame, ...columns);
    return (row: number): number | null => (typeof values?.[row] === 'number' ? values[row] : null);
  };
  const [name, severity, id] = [text('AlertName'), text('AlertSeverity'), text('SystemAlertId')];
  const [key, host, image] = [text('processKey', 'key'), text('Host', 'host'), text('Process', 'processName')];
  const [time, pid] = [number('TimeGenerated', 'time'), number('processId', 'pid')];
  const isThis = valuesOf(frame, 'isThis');
  return names.flatMap((_, row) =>
    isThis?.[row] === true
      ? []
      : [
          {
            name: name(row),
            severity: severity(row),
            time: time(row),
            id: id(row),
            key: key(row),
            host: host(row),
            pid: pid(row),
            image: image(row),
          },
        ]
  );
}

class ProcessPlaces {
  private readonly byKey = new Map<string, number>();
  /** Rows with a start by host and pid, and by host and image name; in order of time. */
  private readonly byName = new Map<string, number[]>();

  constructor(private readonly model: TreeModel) {
    const { columns, length } = model;
    const started = Array.from({ length }, (_, row) => row).filter((row) => (columns.start[row] ?? null) !== null);
    started.sort((one, other) => columns.start[one]! - columns.start[other]!);
    columns.key.forEach((key, row) => this.byKey.set(key, row));
    for (const row of started) {
      const host = hostName(columns.host[row]!);
      this.add(`${host}/${columns.pid[row] ?? ''}`, row);
      this.add(`${host}/${columns.processName[row]!.toLowerCase()}`, row);
    }
  }

  find({ key, host, pid, image, time }: Alert): { readonly row: number; readonly by: AlertMark['by'] } | undefined {
    const exact = key === '' ? undefined : this.byKey.get(key);
    if (exact !== undefined) {
      return { row: exact, by: 'key' };
    }
    if (host === '' || time === null) {
      return undefined;
    }
    const { columns } = this.model;
    const name = image.toLowerCase();
    if (pid !== null) {
      const row = this.lastBefore(`${hostName(host)}/${pid}`, time);
      const sameName = row === undefined || name === '' || columns.processName[row]!.toLowerCase() === name;
      return row !== undefined && sameName ? { row, by: 'pid' } : undefined;
    }
    const row = name === '' ? undefined : this.lastBefore(`${hostName(host)}/${name}`, time);
    return row !== undefined && time - columns.start[row]! <= NAME_MS ? { row, by: 'name' } : undefined;
  }

  private add(name: string, row: number): void {
    const rows = this.byName.get(name);
    if (rows === undefined) {
      this.byName.set(name, [row]);
    } else {
      rows.push(row);
    }
  }

  private lastBefore(name: string, time: number): number | undefined {
    const rows = this.byName.get(name) ?? [];
    const { start } = this.model.columns;
    return rows[countWhile(rows.length, (at) => start[rows[at]!]! <= time + CLOCK_MS) - 1];
  }
}

/** Logs and alerts write hosts with their domain or without. */
const hostName = (host: string): string => host.toLowerCase().split('.', 1)[0]!;
