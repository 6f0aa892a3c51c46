import { type DataQueryRequest, type DataQueryResponse } from '@grafana/data';
import { BehaviorSubject, concatMap, defer, delay, filter, finalize, map, type Observable, of, take } from 'rxjs';
import { type CasefileQuery } from './query';

type Answers = Observable<DataQueryResponse>;

/**
 * Holds back what variables are answered while somebody's search in a variable is still under way. Grafana's scenes wait
 * with panels whose variable is being searched, and never come back to those that get ready meanwhile: whoever pastes an
 * id and presses Enter at once would see them load for ever.
 */
export class SearchesFirst {
  private readonly searches = new BehaviorSubject(0);

  order({ targets, scopedVars }: DataQueryRequest<CasefileQuery>, answers: () => Answers): Answers {
    if (scopedVars?.['__searchFilter'] !== undefined) {
      return defer(() => {
        this.searches.next(this.searches.value + 1);
        return answers().pipe(finalize(() => this.searches.next(this.searches.value - 1)));
      });
    }
    return targets.every(({ kind }) => kind?.endsWith('Options'))
      ? answers().pipe(concatMap((answer) => this.quiet().pipe(map(() => answer))))
      : answers();
  }

  /** Emits once no search is under way, after those who searched have taken what was found. */
  private quiet(): Observable<number> {
    return this.searches.value === 0
      ? of(0)
      : this.searches.pipe(
          filter((count) => count === 0),
          take(1),
          delay(0)
        );
  }
}
