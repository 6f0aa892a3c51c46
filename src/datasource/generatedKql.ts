import { alertFetch } from '../core/investigations/alert';
import { alertsFetch } from '../core/investigations/alerts';
import { type TimeRange } from '../core/investigations/ask';
import { processesFetch } from '../core/investigations/hostEvents';
import { type Investigation } from './query';

/** Stands for a host that only the alert itself tells. */
const HOST_OF_ALERT = "the alert's host";

/** The KQL that an investigation asks, in order; variables still stand in it as they are written. */
export function generatedKql(investigation: Investigation, range: TimeRange): readonly string[] {
  switch (investigation.kind) {
    case 'alerts':
    case 'alertOptions':
      return [alertsFetch(range).kql];
    case 'alert':
    case 'hostOptions':
      return [alertFetch(investigation.alert, range).kql];
    case 'processTree': {
      const { alert, host } = investigation;
      const events = processesFetch('SecurityEvent', host === '' ? HOST_OF_ALERT : host, range).kql;
      return alert === '' ? [events] : [alertFetch(alert, range).kql, events];
    }
    case 'kql':
      return [investigation.kql];
  }
}
