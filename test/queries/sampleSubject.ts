import { asimForm } from '../../workspace/sample/asimRows';
import { otherWorkstation, workstation } from '../../workspace/sample/host';
import { linuxForm } from '../../workspace/sample/linuxRows';
import { sampleCase, type SampleTable } from '../../workspace/sample/sampleCase';
import { sysmonEventForm, sysmonForm } from '../../workspace/sample/sysmonRows';
import { type CaseSubject } from './queryCases';

const sample = sampleCase();

/** The sample case, of which two computers are reported by Defender as well, and one by every other log. */
export const SAMPLE_ROWS: readonly SampleTable[] = [
  ...sample.tables,
  ...sample.defender(workstation),
  ...sample.defender(otherWorkstation),
  ...sample.logged(sysmonForm, workstation),
  ...sample.logged(sysmonEventForm, otherWorkstation),
  ...sample.logged(asimForm, workstation),
  ...sample.logged(linuxForm, workstation),
];

/** The alerts of the sample case, and one computer's processes by Sysmon in the table Event. */
export const SYSMON_EVENT_ROWS: readonly SampleTable[] = [
  ...sample.tables.filter(({ name }) => name === 'SecurityAlert'),
  ...sample.logged(sysmonEventForm, workstation),
];

/** The day of the intrusion. */
export const SAMPLE_DAY = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };

export const SAMPLE_SUBJECT: CaseSubject = {
  alert: sample.story.alertId,
  otherAlert: sample.story.alerts.hostile,
  host: sample.story.host,
  account: 'maren.voss',
  source: '192.0.2.12',
  commandLine: 'WHOAMI',
  process: 'UPDATE-SVC',
  alertName: 'temporary',
  provider: 'Harbor Detection',
  tactic: 'Execution',
};
