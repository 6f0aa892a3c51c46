import { type ProcessActivity, type ProcessCreation } from '../../src/core/processes/activity';

const DAY = Date.UTC(2026, 2, 10);

/**
 * Draws a process log: a line for each creation, indented below its parent, oldest first unless times say otherwise.
 *
 *     08:00:00 services.exe 600
 *       08:00:01 svchost.exe 700
 *
 * A parent line that starts with `-` names a process that ran but was not logged. `exit HH:MM:SS` at the end of a line
 * adds its exit; `@HOST` puts it on another host than WS-1.
 */
export function drawLog(drawing: string): ProcessActivity {
  const created: ProcessCreation[] = [];
  const exited: ProcessActivity['exited'][number][] = [];
  const path: Array<{ readonly indent: number; readonly pid: number; readonly image: string }> = [];
  for (const line of drawing.split('\n').filter((text) => text.trim() !== '')) {
    const parts = /^(\s*)(-|\d\d:\d\d:\d\d(?:\.\d+)?) (\S+) (\d+)(?: @(\S+))?(?: exit (\S+))?$/.exec(line);
    if (parts === null) {
      throw new Error(`A line of the drawing cannot be read: "${line}"`);
    }
    const [, blank = '', time = '', name = '', pidText = '', host = 'WS-1', exit] = parts;
    while (path.length > 0 && path.at(-1)!.indent >= blank.length) {
      path.pop();
    }
    const parent = path.at(-1);
    const [pid, image] = [Number(pidText), `C:\\Windows\\${name}`];
    if (time !== '-') {
      created.push(
        creation({
          row: created.length,
          host,
          pid,
          path: image,
          start: clock(time),
          parentPid: parent?.pid ?? null,
          parentPath: parent?.image ?? '',
        })
      );
    }
    if (exit !== undefined) {
      exited.push({ host, pid, path: image, time: clock(exit) });
    }
    path.push({ indent: blank.length, pid, image });
  }
  return { created, exited, booted: [] };
}

/** A creation with everything that a test does not care about filled in. */
export function creation(given: Partial<ProcessCreation>): ProcessCreation {
  return {
    row: 0,
    host: 'WS-1',
    pid: null,
    path: '',
    commandLine: '',
    user: '',
    start: null,
    logPosition: null,
    parentPid: null,
    parentPath: '',
    subjectLogonId: '',
    targetLogonId: '',
    uniqueId: '',
    parentUniqueId: '',
    ...given,
  };
}

/** A time of the drawn day, milliseconds since 1970 UTC. */
export const clock = (time: string): number => DAY + Date.parse(`1970-01-01T${time}Z`);
