import { type Alert, alertTime } from '../alerts/alert';
import { hostsOf, type Subject, subjectOf } from '../alerts/subject';
import { sameHost } from '../processes/source';
import { err, ok, type Result } from '../result';
import { type TimeRange } from '../timeRange';
import { findAlert } from './alert';
import { type Context, type Finding, type Notice, warnings } from './ask';
import { type SchemaSetting } from './hostEvents';
import { resolveWindow, type Window } from './window';
import { counted } from './wording';

/** What questions about a host are asked with. */
export interface FocusParameters {
  /** SystemAlertId; "" for a host without an alert. */
  readonly alert: string;
  /** Host to ask about; "" for the alert's own. */
  readonly host: string;
  readonly window: Window;
  readonly schema: SchemaSetting;
}

/** The host, the time and, if there is one, the alert that a question is about. */
export interface Focus {
  readonly host: string;
  readonly window: TimeRange;
  readonly schema: SchemaSetting;
  /** The time in which to look for the logs that hold the host: the same for all questions round one alert. */
  readonly choiceWindow: TimeRange;
  readonly alert: Alert | undefined;
  readonly subject: Subject | undefined;
  /** When the alert's activity began; null without an alert. */
  readonly alertTime: number | null;
  /** What to know of the alert and of other hosts that it names. */
  readonly notices: readonly Notice[];
}

const DAY_MS = 86_400_000;

/** Finds host and time of a question; where there are none, the finding that says so. */
export async function findFocus(
  parameters: FocusParameters,
  context: Context,
  /** What cannot be shown without a host, as in "there is no process tree". */
  consequence: string
): Promise<Result<Focus, Finding<never>>> {
  const found =
    parameters.alert === '' && parameters.host !== '' ? undefined : await findAlert(parameters.alert, context);
  const alert = found?.alert;
  const limits = warnings(found?.limits ?? []);
  if (found !== undefined && alert === undefined) {
    return err({ rows: [], summary: found.absence, notices: limits });
  }
  const subject = alert && subjectOf(alert);
  const host = parameters.host || (subject?.host ?? '');
  if (host === '') {
    const summary = `This alert names no host, so ${consequence}. Choose a host above.`;
    return err({ rows: [], summary, notices: limits });
  }
  const began = alert === undefined ? null : alertTime(alert);
  const window = resolveWindow(parameters.window, began, context.range);
  return ok({
    host,
    window,
    schema: parameters.schema,
    choiceWindow:
      parameters.window === 'dashboard' || began === null
        ? window
        : { from: Math.min(window.from, began - DAY_MS), to: Math.max(window.to, began + DAY_MS) },
    alert,
    subject,
    alertTime: began,
    notices: [
      ...limits,
      ...warnings(alert?.problems ?? []),
      ...(alert === undefined || parameters.host !== '' ? [] : otherHosts(alert, host)),
    ],
  });
}

function otherHosts(alert: Alert, shown: string): readonly Notice[] {
  const others = hostsOf(alert).filter((name) => !sameHost(name, shown));
  const text = `This alert names ${counted(others.length + 1, 'host')}; this is about ${shown}. Choose another above.`;
  return others.length > 0 ? [{ severity: 'info', text }] : [];
}
