import { type Alert } from '../alerts/alert';
import { type EntityValue } from '../alerts/entities';
import { decodeRows } from '../decode/decodedRows';
import { type IndicatorType } from '../indicators/indicator';
import { indicatorRows } from '../indicators/indicatorRows';
import { type Observable, observablesFound, observablesOf } from '../reputation/observable';
import { type Context, type Notice, warnings } from './ask';
import { findFocus, type FocusParameters } from './focus';
import { firstObservables } from './firstObservables';
import { findHostForest, noProcesses } from './hostForest';

export interface ReputationParameters extends FocusParameters {
  /** What to look up, as it is written anywhere; where it is empty, what the alert and the host's processes name. */
  readonly observables: readonly string[];
}

/** The types that a reputation service knows. */
const TYPES: ReadonlySet<IndicatorType> = new Set(['url', 'dns', 'ipv4', 'ipv6', 'md5', 'sha1', 'sha256']);

/** Observables to look up, and what to know of where they come from. */
export interface FoundObservables {
  readonly observables: readonly Observable[];
  /** Why there are none; "" where there are some. */
  readonly absence: string;
  readonly notices: readonly Notice[];
  readonly schema?: string;
}

/** The observables that are listed, or else those of the alert and of the command lines round it, decoded ones too. */
export async function findObservables(parameters: ReputationParameters, context: Context): Promise<FoundObservables> {
  const { observables, alert, host } = parameters;
  if (observables.length > 0) {
    return bounded({ observables: observablesOf(observables), absence: '', notices: [] });
  }
  if (alert === '' && host === '') {
    return { observables: [], absence: 'Nothing to look up. Enter observables, an alert or a host.', notices: [] };
  }
  const focus = await findFocus(parameters, context, 'there is nothing to look up');
  if (!focus.ok) {
    return { observables: [], absence: focus.error.summary, notices: focus.error.notices };
  }
  const { events, notices } = await findHostForest(focus.value, context);
  const lines = events.activity.created.map(({ commandLine }) => commandLine);
  const decoded = decodeRows([...new Set(lines)]);
  const texts = [
    ...(focus.value.alert === undefined ? [] : textsOf(focus.value.alert)),
    ...lines,
    ...decoded.rows.flatMap(({ decoded_string }) => decoded_string ?? []),
  ];
  return bounded({
    observables: observablesFound(indicatorRows(texts, TYPES)),
    absence:
      events.rows > 0
        ? 'The alert and the command lines round it name no address, domain, URL or hash.'
        : noProcesses(focus.value, events),
    notices: [...notices, ...warnings(decoded.notes)],
    schema: events.schema,
  });
}

function bounded(found: FoundObservables): FoundObservables {
  const { observables, notices } = firstObservables(found.observables);
  return {
    ...found,
    observables,
    absence: observables.length > 0 ? '' : found.absence,
    notices: [...found.notices, ...notices],
  };
}

/** What the entities of an alert are described by. */
const textsOf = ({ entities }: Alert): readonly string[] =>
  entities.entities.flatMap(({ properties }) =>
    [...properties.values()].flatMap((value: EntityValue) => ('text' in value ? [value.text] : []))
  );
