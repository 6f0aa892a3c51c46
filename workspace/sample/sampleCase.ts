/**
 * The generated sample case: an intrusion in a small finance department on the morning of 2026-03-10, among three
 * days of alerts and 29 hours of the security logs of five computers. Its written story, with what an analyst should
 * find and what is noise, is docs/sample-case.md.
 */
import { alertRow } from './alerts/alertRow';
import { everydayAlerts } from './alerts/everydayAlerts';
import { incidentRows } from './alerts/incidents';
import { storyAlerts } from './alerts/storyAlerts';
import { surroundingAlerts } from './alerts/surroundingAlerts';
import { defenderForm } from './defenderRows';
import { domainController, type Host, hosts, workstation } from './host';
import { type LogForm } from './logForm';
import { everydayLogons } from './logons/everydayLogons';
import { logonRows } from './logons/logonEvents';
import { storyLogons } from './logons/storyLogons';
import { agentProcesses } from './noise/agents';
import { officeWork } from './noise/officeWork';
import { firstProcessesAfterRestart, restartRow, throughRestart } from './noise/restart';
import { serviceProcesses } from './noise/services';
import { playProcesses } from './playProcesses';
import { processRows } from './processEvents';
import { type PlayedProcess, type ProcessPlan } from './processPlan';
import { type Random, seededRandom } from './random';
import { type SampleRow } from './sampleRow';
import { iso, logSpan } from './sampleTime';
import { intrusionPlans } from './story/intrusion';

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

/** Rows that go to one table. */
export interface SampleTable {
  readonly name: string;
  readonly rows: readonly SampleRow[];
}

/** The rows of the case by table, and what is to be found in them. */
export interface SampleCase {
  readonly tables: readonly SampleTable[];
  readonly story: Story;
  /** What Defender for Endpoint would have reported of one computer. */
  readonly defender: (host: Host) => readonly SampleTable[];
  /** Alerts and events of everyday work on the computers, without anything of the story. */
  readonly everyday: readonly SampleTable[];
  /** What other logs would have of one computer. */
  readonly logged: (form: LogForm, host: Host) => readonly SampleTable[];
}

/** Generates the case; the same seed gives the same rows. The story is the same for every seed, pids aside. */
export function sampleCase(seed = 20_260_310): SampleCase {
  // Each part has chance of its own, so that a change to one leaves the others as they are.
  const chance = (part: number): Random => seededRandom(seed * 16 + part);
  const processes = playProcesses(processPlans(chance(0)), chance(1));
  const byKey = new Map(processes.map((process) => [process.key, process]));
  const find = (key: string): PlayedProcess => {
    const found = byKey.get(key);
    if (!found) {
      throw new Error(`the sample case has no process ${key}`);
    }
    return found;
  };
  const storyChance = chance(2);
  const storyRows = [...storyAlerts(find), ...surroundingAlerts()].map((draft) => alertRow(draft, storyChance));
  const everydayChance = chance(3);
  const everydayRows = everydayAlerts(find('adminScript'), everydayChance).map((draft) =>
    alertRow(draft, everydayChance)
  );
  const logonChance = chance(4);
  const storysLogons = storyLogons(logonChance);
  const usualLogons = everydayLogons(logonChance);
  const logons = [...storysLogons, ...usualLogons];
  const ofStory = new Set(intrusionPlans.map(({ key }) => key));
  const usualProcesses = processes.filter(({ key }) => !ofStory.has(key));
  const [main, encoded, dump, hostile, guessing] = storyRows.map((row) => row.SystemAlertId ?? '');
  const tool = find('tool');
  return {
    tables: [
      { name: 'SecurityAlert', rows: byTime([...storyRows, ...everydayRows, updated(storyRows[1] ?? {})]) },
      { name: 'SecurityIncident', rows: incidentRows(storyRows) },
      {
        name: 'SecurityEvent',
        rows: numbered(
          byTime([restartRow(), ...processes.flatMap(processRows), ...logons.flatMap(logonRows)]).filter(isLogged)
        ),
      },
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
    everyday: [
      { name: 'SecurityAlert', rows: everydayRows },
      {
        name: 'SecurityEvent',
        rows: byTime([restartRow(), ...usualProcesses.flatMap(processRows), ...usualLogons.flatMap(logonRows)]).filter(
          isLogged
        ),
      },
    ],
    defender: (host) => logged(defenderForm, host),
    logged,
  };

  function logged(form: LogForm, host: Host): readonly SampleTable[] {
    const own = processes.filter((process) => process.host === host);
    const logonsOnHost = logons.filter((plan) => plan.host === host);
    return [
      { name: form.processTable, rows: byTime(own.flatMap(form.processRows)).filter(isLogged) },
      { name: form.logonTable, rows: byTime(logonsOnHost.flatMap(form.logonRows)).filter(isLogged) },
    ];
  }
}

function processPlans(random: Random): readonly ProcessPlan[] {
  return [
    ...intrusionPlans,
    ...firstProcessesAfterRestart(),
    ...throughRestart([...serviceProcesses(random), ...agentProcesses(random), ...officeWork(random)]),
  ];
}

/** A change of status is logged as a new row with the same id, ten minutes later. */
function updated(row: SampleRow): SampleRow {
  const later = new Date(Date.parse(row.TimeGenerated ?? '') + 600_000);
  return { ...row, TimeGenerated: later.toISOString(), Status: 'InProgress' };
}

/** Rows of the same instant stay in the order in which they happened; the times are all of one form. */
function byTime(rows: readonly SampleRow[]): readonly SampleRow[] {
  const time = (row: SampleRow): string => row.TimeGenerated ?? '';
  return [...rows].sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));
}

function isLogged(row: SampleRow): boolean {
  return (row.TimeGenerated ?? '') <= iso(logSpan.to);
}

/** Windows numbers the records of each log; one host's collector leaves the numbers out, as some do. */
function numbered(rows: readonly SampleRow[]): readonly SampleRow[] {
  const next = new Map<string, number>(hosts.map((host, index) => [host.computerId, 100_000 * (index + 1)] as const));
  next.delete(domainController.computerId);
  return rows.map((row) => {
    const id = row.SourceComputerId ?? '';
    const number = next.get(id);
    if (number === undefined) {
      return row;
    }
    next.set(id, number + 1);
    return { ...row, EventRecordId: String(number) };
  });
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
