import { useCallback, useEffect, useMemo, useState } from 'react';
import { type DataFrame } from '@grafana/data';
import { type ChangeGraph } from './keptGraph';
import { type Folding } from './model/fold';
import { type GraphModel, type NodeColumns } from './model/graph';
import { layOut, type Places } from './model/layout';
import { type Picture } from './model/picture';

/** A graph as it is drawn: what of it, how it was folded, and where it was read from. */
export interface Drawn {
  readonly frame: DataFrame;
  readonly nodes: NodeColumns;
  readonly model: GraphModel;
  readonly folding: Folding;
  readonly picture: Picture;
}

export interface Settled extends Drawn {
  readonly places: Places;
}

export interface Layout {
  /** The last graph whose items all have their places; undefined until there is one. */
  readonly settled: Settled | undefined;
  /** How far the next one is, from 0 to 1; undefined when there is none in the making. */
  readonly progress: number | undefined;
  /** Places everything anew that is not pinned. */
  readonly again: () => void;
  readonly put: (key: string, x: number, y: number) => void;
}

/** Longest stretch of work between two pauses for others, in milliseconds. */
const SLICE_MS = 12;
/** How often progress is told, in milliseconds. */
const TELL_MS = 200;

/**
 * Places a graph in slices. What has its place keeps it, through refreshes, folding and filtering: only newcomers are
 * placed, and until they are the last picture stands.
 */
export function useLayout(drawn: Drawn, pins: Places, kept: Places, onChange: ChangeGraph): Layout {
  const [progress, setProgress] = useState<number>();
  const { items } = drawn.picture;
  const given = useMemo(
    () =>
      new Map(
        items.flatMap(({ key }) => {
          const place = pins.get(key) ?? kept.get(key);
          return place === undefined ? [] : [[key, place] as const];
        })
      ),
    [items, pins, kept]
  );
  const now = useMemo(
    () => (given.size === items.length ? { ...drawn, places: given } : undefined),
    [drawn, given, items]
  );
  const [last, setLast] = useState<Settled>();
  if (now !== undefined && last !== now) {
    setLast(now);
  }

  useEffect(() => {
    if (now !== undefined) {
      return undefined;
    }
    const steps = layOut(drawn.picture, given);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = performance.now();
    const slice = (): void => {
      const start = performance.now();
      for (;;) {
        const step = steps.next();
        if (step.done === true) {
          setProgress(undefined);
          return onChange(({ places }) => ({ places: new Map([...places, ...step.value]) }));
        }
        if (performance.now() - start > SLICE_MS) {
          if (performance.now() - told > TELL_MS) {
            told = performance.now();
            setProgress(step.value);
          }
          timer = setTimeout(slice);
          return undefined;
        }
      }
    };
    timer = setTimeout(slice);
    return () => clearTimeout(timer);
  }, [drawn.picture, given, now, onChange]);

  return {
    settled: now ?? last,
    progress: now === undefined ? (progress ?? 0) : undefined,
    again: useCallback(() => onChange(() => ({ places: new Map() })), [onChange]),
    put: useCallback(
      (key, x, y) => onChange(({ places }) => ({ places: new Map(places).set(key, { x, y }) })),
      [onChange]
    ),
  };
}
