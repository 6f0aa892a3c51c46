import { type DataQueryRequest, type DataQueryResponse } from '@grafana/data';
import { firstValueFrom, of, Subject } from 'rxjs';
import { type CasefileQuery } from './query';
import { SearchesFirst } from './searchesFirst';

const ANSWER: DataQueryResponse = { data: [] };
const request = (kind: string, scopedVars = {}) =>
  ({ targets: [{ refId: 'A', kind }], scopedVars }) as unknown as DataQueryRequest<CasefileQuery>;

it('what a variable is answered waits for a search that is under way, and what a panel is answered does not', async () => {
  const turns = new SearchesFirst();
  const order: string[] = [];
  const search = new Subject<DataQueryResponse>();
  const note = (name: string) => () => order.push(name);
  turns
    .order(request('alertOptions', { __searchFilter: { value: 'x' } }), () => search)
    .subscribe({ complete: () => void Promise.resolve().then(note('found')) });
  const host = turns.order(request('hostOptions'), () => of(ANSWER));
  const waiting = firstValueFrom(host).then(note('host'));
  turns.order(request('processTree'), () => of(ANSWER)).subscribe(note('panel'));
  await firstValueFrom(of(ANSWER));
  search.next(ANSWER);
  search.complete();
  await waiting;
  expect(order).toEqual(['panel', 'found', 'host']);
  // Without a search nothing waits.
  host.subscribe(note('at once'));
  expect(order.at(-1)).toBe('at once');
});

it('a search that nobody waits for any more holds nothing back', async () => {
  const turns = new SearchesFirst();
  const search = turns.order(request('alertOptions', { __searchFilter: { value: 'x' } }), () => new Subject());
  search.subscribe().unsubscribe();
  expect(await firstValueFrom(turns.order(request('hostOptions'), () => of(ANSWER)))).toBe(ANSWER);
});
