import { type DataFrameDTO } from '@grafana/data';
import { ok, type Result } from '../../core/result';
import { type KindContext } from '../kinds/kind';
import { type Fill, type Parameter } from '../parameters/parameter';
import { fillValues, type ParameterSet, readValues, settledValues, type Values } from '../parameters/parameterSet';

interface Definition<P extends Values> {
  /** Its name in saved queries. */
  readonly step: string;
  readonly label: string;
  readonly description: string;
  readonly parameters: ParameterSet<P>;
  /**
   * Makes a new frame of the one that the query, or the step before, gave; never changes that one. Rejects with a
   * message for the analyst, as for a column that is not there.
   */
  run(parameters: P, frame: DataFrameDTO, context: KindContext): Promise<DataFrameDTO>;
}

/** Something that can be done with what any query finds: what the editor and saved queries must know of it. */
export interface Step {
  readonly step: string;
  readonly label: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, Parameter<unknown>>>;
  /** Reads a saved step of this name; a sentence where a parameter cannot be read. */
  open(saved: Values): Result<OpenStep, string>;
}

/** One step of a query, ready to run: its parameters are read, and may hold variables until they are filled in. */
export interface OpenStep {
  /** As it is saved. */
  readonly saved: Values;
  fill(fill: Fill): OpenStep;
  run(frame: DataFrameDTO, context: KindContext): Promise<DataFrameDTO>;
}

/** Binds the parameters of a step to what it does with them. */
export function defineStep<P extends Values>(definition: Definition<P>): Step {
  const { step, label, description, parameters } = definition;
  const openStep = (values: Values): OpenStep => ({
    saved: { step, ...values },
    fill: (fill) => openStep(fillValues(parameters, values, fill)),
    run: async (frame, context) => definition.run(settledValues(parameters, values), frame, context),
  });
  return {
    step,
    label,
    description,
    parameters,
    open(saved) {
      const values = readValues(parameters, saved);
      return values.ok ? ok(openStep(values.value)) : values;
    },
  };
}
