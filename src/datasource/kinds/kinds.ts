import { accountOptionsKind } from './accountOptions';
import { alertKind } from './alert';
import { alertAnnotationsKind } from './alertAnnotations';
import { alertCountsKind } from './alertCounts';
import { alertEntityCountsKind } from './alertEntityCounts';
import { alertFieldOptionsKind } from './alertFieldOptions';
import { alertLogonKind } from './alertLogon';
import { alertOptionsKind } from './alertOptions';
import { alertsKind } from './alerts';
import { clusterMembersKind } from './clusterMembers';
import { commandLineOccurrenceKind } from './commandLineOccurrence';
import { decodedCommandLinesKind } from './decodedCommandLines';
import { entityGraphKind } from './entityGraph';
import { firstSeenCommandsKind } from './firstSeenCommands';
import { hostLogonsKind } from './hostLogons';
import { hostOptionsKind } from './hostOptions';
import { hostSummaryKind } from './hostSummary';
import { incidentKind } from './incident';
import { indicatorsKind } from './indicators';
import { type Kind } from './kind';
import { kqlKind } from './kql';
import { logonClustersKind } from './logonClusters';
import { logonCountsKind } from './logonCounts';
import { processClustersKind } from './processClusters';
import { processesKind } from './processes';
import { processOptionsKind } from './processOptions';
import { processTreeKind } from './processTree';
import { processVariabilityKind } from './processVariability';
import { rareProcessesKind } from './rareProcesses';
import { relatedAlertCountsKind } from './relatedAlertCounts';
import { relatedAlertsKind } from './relatedAlerts';
import { reputationKind } from './reputation';

/** Every kind of query, in the order in which the editor offers them. */
export const KINDS: readonly Kind[] = [
  alertsKind,
  alertCountsKind,
  alertEntityCountsKind,
  alertKind,
  entityGraphKind,
  relatedAlertsKind,
  relatedAlertCountsKind,
  incidentKind,
  alertAnnotationsKind,
  hostSummaryKind,
  processTreeKind,
  processesKind,
  processClustersKind,
  clusterMembersKind,
  processVariabilityKind,
  commandLineOccurrenceKind,
  rareProcessesKind,
  firstSeenCommandsKind,
  hostLogonsKind,
  logonClustersKind,
  logonCountsKind,
  alertLogonKind,
  decodedCommandLinesKind,
  indicatorsKind,
  reputationKind,
  kqlKind,
  alertOptionsKind,
  hostOptionsKind,
  accountOptionsKind,
  alertFieldOptionsKind,
  processOptionsKind,
];

export const kindNamed = (name: unknown): Kind | undefined => KINDS.find(({ kind }) => kind === name);
