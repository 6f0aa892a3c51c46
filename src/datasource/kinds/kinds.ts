import { accountOptionsKind } from './accountOptions';
import { alertKind } from './alert';
import { alertAnnotationsKind } from './alertAnnotations';
import { alertCountsKind } from './alertCounts';
import { alertFieldOptionsKind } from './alertFieldOptions';
import { alertLogonKind } from './alertLogon';
import { alertOptionsKind } from './alertOptions';
import { alertsKind } from './alerts';
import { commandLineOccurrenceKind } from './commandLineOccurrence';
import { entityGraphKind } from './entityGraph';
import { hostLogonsKind } from './hostLogons';
import { hostOptionsKind } from './hostOptions';
import { hostSummaryKind } from './hostSummary';
import { incidentKind } from './incident';
import { type Kind } from './kind';
import { kqlKind } from './kql';
import { logonCountsKind } from './logonCounts';
import { processesKind } from './processes';
import { processOptionsKind } from './processOptions';
import { processTreeKind } from './processTree';
import { relatedAlertCountsKind } from './relatedAlertCounts';
import { relatedAlertsKind } from './relatedAlerts';
import { reputationKind } from './reputation';

/** Every kind of query, in the order in which the editor offers them. */
export const KINDS: readonly Kind[] = [
  alertsKind,
  alertCountsKind,
  alertKind,
  entityGraphKind,
  relatedAlertsKind,
  relatedAlertCountsKind,
  incidentKind,
  alertAnnotationsKind,
  hostSummaryKind,
  processTreeKind,
  processesKind,
  commandLineOccurrenceKind,
  hostLogonsKind,
  logonCountsKind,
  alertLogonKind,
  reputationKind,
  kqlKind,
  alertOptionsKind,
  hostOptionsKind,
  accountOptionsKind,
  alertFieldOptionsKind,
  processOptionsKind,
];

export const kindNamed = (name: unknown): Kind | undefined => KINDS.find(({ kind }) => kind === name);
