import { type DataFrameDTO } from '@grafana/data';
import { describeAlert, findAlert } from '../core/investigations/alert';
import { findAlerts } from '../core/investigations/alerts';
import { type Context, type Finding, warnings } from '../core/investigations/ask';
import { findProcessTree } from '../core/investigations/processTree';
import { hostsOf } from '../core/alerts/subject';
import { alertFrame } from '../frames/alert';
import { alertsFrame } from '../frames/alerts';
import { type FrameExtras } from '../frames/contract';
import { optionsFrame } from '../frames/options';
import { processTreeFrame } from '../frames/processTree';
import { freeFrame } from './freeFrame';
import { type Investigation } from './query';

/** Runs one investigation and writes what it found as frames. Rejects with a message for the analyst. */
export async function investigate(
  investigation: Investigation,
  context: Context,
  refId?: string
): Promise<readonly DataFrameDTO[]> {
  switch (investigation.kind) {
    case 'alerts':
      return frameOf(alertsFrame, await findAlerts(context), refId);
    case 'alert':
      return frameOf(alertFrame, await describeAlert(investigation, context), refId);
    case 'processTree':
      return frameOf(processTreeFrame, await findProcessTree(investigation, context), refId);
    case 'kql': {
      const { table, limits } = await context.ask({ kql: investigation.kql, timespan: context.range });
      return [freeFrame(table, { refId, notices: warnings(limits) })];
    }
    case 'alertOptions': {
      const { rows } = await findAlerts(context);
      const options = rows.map(({ SystemAlertId, AlertSeverity, AlertName, Host, TimeGenerated }) => ({
        text: [timeOfDay(TimeGenerated), AlertSeverity, AlertName, Host].filter((part) => part !== '').join(' · '),
        value: SystemAlertId,
      }));
      return [optionsFrame.write(options, { refId })];
    }
    case 'hostOptions': {
      const { alert } = await findAlert(investigation.alert, context);
      const hosts = alert === undefined ? [] : hostsOf(alert);
      return [
        optionsFrame.write(
          hosts.map((host) => ({ text: host, value: host })),
          { refId }
        ),
      ];
    }
  }
}

function frameOf<Row>(
  contract: { write(rows: readonly Row[], extras: FrameExtras): DataFrameDTO },
  { rows, summary, notices }: Finding<Row>,
  refId: string | undefined
): readonly DataFrameDTO[] {
  return [contract.write(rows, { refId, summary, notices })];
}

const timeOfDay = (time: number | null): string =>
  time === null ? '' : new Date(time).toISOString().slice(0, 16).replace('T', ' ');
