import { type DataFrame, type DataFrameDTO } from '@grafana/data';
import { alertCountsFrame } from './alertCounts';
import { alertEntityCountsFrame } from './alertEntityCounts';
import { alertsFrame } from './alerts';
import { annotationsFrame } from './annotations';
import { clusterMembersFrame } from './clusterMembers';
import { processClustersFrame } from './clusters';
import { type FrameProblem, stampedVersion } from './contract';
import { decodedCommandLinesFrame } from './decoded';
import { firstSeenCommandsFrame, rareProcessesFrame } from './fleet';
import { hostSummaryFrame } from './hostSummary';
import { incidentFrame } from './incident';
import { seenIndicatorsFrame } from './indicators';
import { logonClustersFrame } from './logonClusters';
import { logonCountsFrame } from './logonCounts';
import { logonsFrame } from './logons';
import { occurrenceFrame } from './occurrence';
import { processesFrame } from './processes';
import { processTreeFrame } from './processTree';
import { relatedAlertCountsFrame, relatedAlertsFrame } from './relatedAlerts';
import { reputationFrame } from './reputation';
import { variabilityOutliersFrame } from './variability';

/** Every frame of ours that tells when something was: what a panel draws that asks for no more than a time. */
export const timedFrames = [
  alertCountsFrame,
  alertEntityCountsFrame,
  alertsFrame,
  annotationsFrame,
  clusterMembersFrame,
  decodedCommandLinesFrame,
  firstSeenCommandsFrame,
  hostSummaryFrame,
  incidentFrame,
  logonClustersFrame,
  logonCountsFrame,
  logonsFrame,
  occurrenceFrame,
  processClustersFrame,
  processesFrame,
  processTreeFrame,
  rareProcessesFrame,
  relatedAlertCountsFrame,
  relatedAlertsFrame,
  reputationFrame,
  seenIndicatorsFrame,
  variabilityOutliersFrame,
] as const;

/** What is wrong where a later version of the plugin wrote a frame with times; undefined for all other frames. */
export function newerVersion(frame: DataFrame | DataFrameDTO): FrameProblem | undefined {
  for (const { name, version: supported } of timedFrames) {
    const found = stampedVersion(frame, name);
    if (found > supported) {
      return { kind: 'newer-version', supported, found };
    }
  }
  return undefined;
}
