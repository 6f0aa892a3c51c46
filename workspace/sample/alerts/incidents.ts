import { server, workstation } from '../host';
import { type SampleRow } from '../sampleRow';
import { at, iso } from '../sampleTime';

interface IncidentState {
  readonly number: number;
  readonly time: number;
  readonly title: string;
  readonly severity: string;
  readonly status: string;
  /** Names of its alerts. */
  readonly alerts: readonly string[];
}

const FIRST_ALERTS = ['Executable started from a temporary folder', 'PowerShell with an encoded command'];

/** Each change of an incident, in time order: the first one grows and is taken up, the second one stays new. */
const STATES: readonly IncidentState[] = [
  {
    number: 118,
    time: at('09:20:05'),
    title: `Malicious program on ${workstation.name}`,
    severity: 'High',
    status: 'New',
    alerts: FIRST_ALERTS,
  },
  {
    number: 119,
    time: at('09:44:30'),
    title: `Break-in at ${server.name}`,
    severity: 'High',
    status: 'New',
    alerts: [
      'Password guessing from one address',
      'Service account used from a workstation',
      'Service installed from another computer',
      'Many files copied over the network',
    ],
  },
  {
    number: 118,
    time: at('10:05:12'),
    title: `Malicious program on ${workstation.name}`,
    severity: 'High',
    status: 'Active',
    alerts: [
      ...FIRST_ALERTS,
      'Program set to start at logon',
      'Memory of the logon service written to a file',
      'Suspicious command line <b>cmd.exe</b>',
      'Regular traffic to a rare address',
    ],
  },
];

/** The incidents that the alerts of the intrusion were gathered in, as rows of SecurityIncident. */
export function incidentRows(alerts: readonly SampleRow[]): readonly SampleRow[] {
  return STATES.map(({ number, time, title, severity, status, alerts: names }) => ({
    TimeGenerated: iso(time),
    CreatedTime: iso(STATES.find((state) => state.number === number)!.time),
    LastModifiedTime: iso(time),
    IncidentNumber: String(number),
    IncidentName: `casefile-sample-${number}`,
    Title: title,
    Severity: severity,
    Status: status,
    ProviderName: 'Azure Sentinel',
    IncidentUrl: `https://alerts.example.com/incidents/${number}`,
    AlertIds: JSON.stringify(names.map((name) => idOf(name, alerts))),
  }));
}

/** The first alert of a name: later ones of the same name are of other computers. */
function idOf(name: string, alerts: readonly SampleRow[]): string {
  const id = alerts.find(({ AlertName }) => AlertName === name)?.SystemAlertId;
  if (id === undefined) {
    throw new Error(`the sample case has no alert "${name}"`);
  }
  return id;
}
