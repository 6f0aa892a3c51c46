import { type JobInput, type JobName } from './jobs';

/** How many rows or texts a job has to do with. */
export function jobSize<Name extends JobName>(name: Name, input: JobInput<Name>): number {
  return SIZES[name](input);
}

const SIZES: { readonly [Name in JobName]: (input: JobInput<Name>) => number } = {
  clusters: ({ processes }) => processes.key.length,
  decode: (texts) => texts.length,
  indicators: ({ texts }) => texts.length,
  labels: (input) =>
    input.mode === 'dbscan' ? input.vectors.values.length / input.vectors.dimensions : input.processes.length,
  variability: ({ processes }) => processes.key.length,
};
