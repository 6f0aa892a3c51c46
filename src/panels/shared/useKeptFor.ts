import { useCallback, useState } from 'react';

export type ChangeKept<T> = (change: (before: T) => Partial<T>) => void;

/**
 * Keeps what was chosen for one subject, such as an alert; another one starts afresh, from `nothing`. No subject at
 * all, as between two answers, changes nothing.
 */
export function useKeptFor<T>(subject: string | undefined, nothing: T): readonly [T, ChangeKept<T>] {
  const [state, setState] = useState({ subject, kept: nothing });
  const change = useCallback<ChangeKept<T>>(
    (by) =>
      setState((before) => {
        const kept = isOther(subject, before.subject) ? nothing : before.kept;
        return { subject: subject ?? before.subject, kept: { ...kept, ...by(kept) } };
      }),
    [subject, nothing]
  );
  return [isOther(subject, state.subject) ? nothing : state.kept, change];
}

const isOther = (subject: string | undefined, before: string | undefined): boolean =>
  subject !== undefined && subject !== before;
