import { useEffect, useState } from 'react';
import { type TimeRange } from '@grafana/data';
import { type Check, type NamedCheck, unknown } from './check';
import { type CheckGroup } from './checkGroups';
import { reasonOf } from './reasonOf';

interface Answers {
  /** What was asked about; answers about another time are forgotten. */
  readonly range: TimeRange;
  readonly byGroup: ReadonlyMap<CheckGroup, readonly Check[]>;
}

/** Runs groups of checks at once, and anew with every other range object; each shows as soon as it is there. */
export function useChecks(groups: readonly CheckGroup[], range: TimeRange): readonly NamedCheck[] {
  const [answers, setAnswers] = useState<Answers>({ range, byGroup: new Map() });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    for (const group of groups) {
      void group
        .run(range, signal)
        .catch((problem: unknown) => group.names.map(() => unknown(reasonOf(problem))))
        .then((answer) => {
          if (!signal.aborted) {
            setAnswers((known) => ({
              range,
              byGroup: new Map([...(known.range === range ? known.byGroup : []), [group, answer]]),
            }));
          }
        });
    }
    return () => controller.abort();
  }, [groups, range]);
  const known = answers.range === range ? answers.byGroup : undefined;
  return groups.flatMap((group) => group.names.map((name, index) => ({ name, check: known?.get(group)?.[index] })));
}
