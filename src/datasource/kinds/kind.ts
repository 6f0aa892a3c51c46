import { type DataFrameDTO } from '@grafana/data';
import { type Context } from '../../core/investigations/ask';
import { ok, type Result } from '../../core/result';
import { type Fill, type Parameter } from '../parameters/parameter';
import { fillValues, type ParameterSet, readValues, settledValues, type Values } from '../parameters/parameterSet';
import { type LookupService } from '../../core/reputation/lookupService';

/** The tasks that kinds are grouped by in the editor, in reading order. */
export const KIND_GROUPS = ['Alerts', 'Processes', 'Logons', 'Indicators', 'Your own', 'Choices of variables'] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

/** What an investigation is given beside the workspace. */
export interface KindContext extends Context {
  /** Asks VirusTotal; absent where that is switched off. */
  readonly lookups?: LookupService;
  /** Shows frames before the last ones, while a long question is on its way. */
  readonly show?: (frames: readonly DataFrameDTO[]) => void;
}

interface Definition<P extends Values> {
  /** Its name in saved queries and frames. */
  readonly kind: string;
  readonly group: KindGroup;
  readonly label: string;
  readonly description: string;
  readonly parameters: ParameterSet<P>;
  /** Asks, and writes what it found as frames. Rejects with a message for the analyst. */
  run(parameters: P, context: KindContext, refId: string | undefined): Promise<readonly DataFrameDTO[]>;
}

/** A kind of query: what the editor and saved queries must know of it. */
export interface Kind {
  readonly kind: string;
  readonly group: KindGroup;
  readonly label: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, Parameter<unknown>>>;
  /** Reads a saved query of this kind; a sentence where a parameter cannot be read. */
  open(saved: Values): Result<Investigation, string>;
}

/** One query, ready to run: its parameters are read, and may hold variables until they are filled in. */
export interface Investigation {
  readonly kind: string;
  readonly parameters: Values;
  /** Throws a sentence where a variable has a value that its parameter cannot take. */
  fill(fill: Fill): Investigation;
  /** Rejects, like `fill`, where a parameter is a variable still. */
  run(context: KindContext, refId?: string): Promise<readonly DataFrameDTO[]>;
}

/** Binds the parameters of a kind to what it does with them. */
export function defineKind<P extends Values>(definition: Definition<P>): Kind {
  const { kind, group, label, description, parameters } = definition;
  const investigation = (values: Values): Investigation => ({
    kind,
    parameters: values,
    fill: (fill) => investigation(fillValues(parameters, values, fill)),
    run: async (context, refId) => definition.run(settledValues(parameters, values), context, refId),
  });
  return {
    kind,
    group,
    label,
    description,
    parameters,
    open(saved) {
      const values = readValues(parameters, saved);
      return values.ok ? ok(investigation(values.value)) : values;
    },
  };
}
