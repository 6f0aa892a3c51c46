import { commandLineShape } from '../commandLines/shape';
import { type Pausing } from '../work/pausing';
import { pausingDbscan } from './dbscan';
import { type Density } from './density';
import { labelProcesses } from './processClusters';
import { type FeaturedProcess } from './processFeatures';
import { type Vectors } from './vectors';

/** What is to be clustered: points, by their distance, or processes, by what they have in common. */
export type LabelInput =
  | ({ readonly mode: 'dbscan'; readonly vectors: Vectors } & Density)
  | {
      readonly mode: 'pattern' | 'shape';
      readonly processes: readonly FeaturedProcess[];
      readonly minPoints: number;
    };

/** The cluster number of each row, or `NOISE`. Throws on a density that means nothing. */
export function* labelJob(input: LabelInput): Pausing<Int32Array> {
  switch (input.mode) {
    case 'dbscan':
      return yield* pausingDbscan(input.vectors, input);
    case 'pattern':
      return labelProcesses(input.processes, { mode: 'pattern', minPoints: input.minPoints });
    case 'shape': {
      const shapes = yield* shapesOf(input.processes);
      const shapeOf = (line: string): string => shapes.get(line)!;
      return labelProcesses(input.processes, { mode: 'shape', minPoints: input.minPoints, shapeOf });
    }
  }
}

function* shapesOf(processes: readonly FeaturedProcess[]): Pausing<ReadonlyMap<string, string>> {
  const shapes = new Map<string, string>();
  for (const [row, { commandLine }] of processes.entries()) {
    if (!shapes.has(commandLine)) {
      shapes.set(commandLine, commandLineShape(commandLine));
      yield { done: row + 1, total: processes.length, items: 'processes' };
    }
  }
  return shapes;
}
