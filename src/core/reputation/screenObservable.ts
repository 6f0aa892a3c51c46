import { screen } from '../indicators/screen';
import { type Lookup, lookupOf, LONGEST_URL } from './lookup';
import { type Observable } from './observable';
import { err, ok, type Result } from '../result';

/** What to ask about an observable; why nothing, in a sentence, where it must stay inside or is no use to ask. */
export function screenObservable({ type, value }: Observable): Result<Lookup, string> {
  if (type === 'unknown') {
    return err('This is no address, domain, URL or hash.');
  }
  const screening = screen(value, type);
  if (!screening.ok) {
    return err(`${screening.status}.`);
  }
  if (value.length > LONGEST_URL) {
    return err(`The URL is longer than ${LONGEST_URL.toLocaleString('en-US')} characters.`);
  }
  const lookup = lookupOf(type, value);
  return lookup === undefined ? err(`Observables of type ${type} are not looked up.`) : ok(lookup);
}
