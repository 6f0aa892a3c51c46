import { useState } from 'react';

/** The newest value that is no part of a greater one: while parts arrive, the one before them; undefined before any. */
export function useLastWhole<T extends object>(value: T, isPart: boolean): T | undefined {
  const [last, setLast] = useState<T>();
  const whole = isPart ? last : value;
  if (whole !== last) {
    setLast(whole);
  }
  return whole;
}
