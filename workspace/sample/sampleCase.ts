/**
 * The generated sample case: one morning, 2026-03-10, of a workstation and a server.
 *
 * What an analyst should find: maren.voss opens a mail attachment on FIN-WKS-07 (09:14). The document starts a
 * shell, which starts an encoded PowerShell and ends; PowerShell looks around and drops update-svc.exe, which
 * makes itself start again (reg.exe) and dumps credentials (rundll32.exe). From the same workstation names are
 * guessed on FIN-SRV-02 (09:30) until svc-backup works, under which data is copied away (09:36).
 */
import { alertRow } from './alertRow';
import { everydayAlerts } from './everydayAlerts';
import { workstation } from './host';
import { intrusionPlans } from './intrusion';
import { logonPlans } from './logons';
import { noisePlans } from './noise';
import { playProcesses } from './playProcesses';
import { type PlayedProcess } from './processPlan';
import { seededRandom } from './random';
import { logon, processEnd, processStart, type SampleRow } from './securityEvents';
import { storyAlerts } from './storyAlerts';

/** One process of the story and who really started it. */
export interface StoryLink {
  readonly key: string;
  readonly host: string;
  readonly image: string;
  readonly pid: number;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly parentPid: number;
  readonly parentImage: string;
  /** Start of the parent, when the log has it: pid and start name the parent. */
  readonly parentStart?: number;
}

/** What tests may know of the case. */
export interface Story {
  /** SystemAlertId of the alert to investigate. */
  readonly alertId: string;
  readonly host: string;
  /** Pid and start of the process that this alert is about. */
  readonly pid: number;
  readonly start: number;
  readonly logonId: string;
  readonly links: readonly StoryLink[];
  /** Alerts by what is special about them. */
  readonly alerts: {
    readonly withoutProcessId: string;
    readonly hostile: string;
    readonly withoutHost: string;
    /** It was logged a second time, when its status changed. */
    readonly updated: string;
  };
}

/** The rows of the case by table, and what is to be found in them. */
export interface SampleCase {
  readonly tables: readonly { readonly name: string; readonly rows: readonly SampleRow[] }[];
  readonly story: Story;
}

/** Generates the case; the same seed gives the same rows. The story is the same for every seed, pids aside. */
export function sampleCase(seed = 20_260_310): SampleCase {
  const random = seededRandom(seed);
  const processes = playProcesses([...intrusionPlans, ...noisePlans(random)], random);
  const find = (key: string): PlayedProcess => {
    const found = processes.find((process) => process.key === key);
    if (!found) {
      throw new Error(`the sample case has no process ${key}`);
    }
    return found;
  };
  const logons = logonPlans(random).map(logon);
  const storyRows = storyAlerts(find).map((draft) => alertRow(draft, random));
  const everydayRows = everydayAlerts(random).map((draft) => alertRow(draft, random));
  const [main, encoded, dump, hostile, guessing] = storyRows.map((row) => row.SystemAlertId ?? '');
  const tool = find('tool');
  return {
    tables: [
      { name: 'SecurityAlert', rows: byTime([...storyRows, ...everydayRows, updated(storyRows[1] ?? {})]) },
      { name: 'SecurityEvent', rows: byTime([...processes.flatMap(processRows), ...logons]) },
    ],
    story: {
      alertId: main ?? '',
      host: workstation.name,
      pid: tool.pid,
      start: tool.start,
      logonId: tool.identity.logonId,
      links: intrusionPlans.filter(({ logged }) => logged !== false).map(({ key }) => linkOf(find(key))),
      alerts: {
        withoutProcessId: dump ?? '',
        hostile: hostile ?? '',
        withoutHost: guessing ?? '',
        updated: encoded ?? '',
      },
    },
  };
}

function processRows(process: PlayedProcess): readonly SampleRow[] {
  return process.logged === false
    ? []
    : [processStart(process), ...(process.end === undefined ? [] : [processEnd(process, process.end)])];
}

/** A change of status is logged as a new row with the same id, ten minutes later. */
function updated(row: SampleRow): SampleRow {
  const later = new Date(Date.parse(row.TimeGenerated ?? '') + 600_000);
  return { ...row, TimeGenerated: later.toISOString(), Status: 'InProgress' };
}

/** Rows of the same instant stay in the order in which they happened. */
function byTime(rows: readonly SampleRow[]): readonly SampleRow[] {
  const time = (row: SampleRow): number => Date.parse(row.TimeGenerated ?? '');
  return [...rows].sort((a, b) => time(a) - time(b));
}

function linkOf(process: PlayedProcess): StoryLink {
  const { key, host, image, pid, start, parentPid, parentImage, parentProcess } = process;
  const parentLogged = parentProcess !== undefined && parentProcess.logged !== false;
  return {
    key,
    host: host.name,
    image,
    pid,
    start,
    parentPid,
    parentImage,
    ...(parentLogged && { parentStart: parentProcess.start }),
  };
}
