import { AnswerStore } from './AnswerStore';
import { BROWSER_CLOCK } from './clock';
import { browserStorage, BrowserStore } from './BrowserStore';
import { LookupQueue } from './LookupQueue';
import { Lookups } from './Lookups';
import { proxyLookup } from './lookupTransport';
import { RequestLedger } from './RequestLedger';
import { type RequestLimits } from '../../core/reputation/requestLog';

/** Raised when what is kept changes its form; what was kept before is left alone, and not read. */
const KEPT_VERSION = 1;

/** Look-ups by the proxy of a data source, with what this browser keeps of earlier ones. */
export function openLookups(uid: string, proxyUrl: string, limits: RequestLimits): Lookups {
  const storage = browserStorage();
  const prefix = `casefile.virustotal.${KEPT_VERSION}.${uid}.`;
  const queue = new LookupQueue(
    proxyLookup(proxyUrl),
    new AnswerStore(new BrowserStore(storage, `${prefix}answer.`), BROWSER_CLOCK.now),
    new RequestLedger(new BrowserStore(storage, prefix), limits),
    BROWSER_CLOCK
  );
  return new Lookups(queue, BROWSER_CLOCK);
}
