import { type DataFrameDTO } from '@grafana/data';
import { type Context } from '../../core/investigations/ask';
import { ok, type Result } from '../../core/result';
import { type Fill, type Parameter } from '../parameters/parameter';

/** The tasks that kinds are grouped by in the editor, in reading order. */
export const KIND_GROUPS = ['Alerts', 'Processes', 'Logons', 'Indicators', 'Your own', 'Choices of variables'] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

type Parameters = Readonly<Record<string, unknown>>;
type Definitions<P extends Parameters> = { readonly [N in keyof P]: Parameter<P[N]> };

interface Definition<P extends Parameters> {
  /** Its name in saved queries and frames. */
  readonly kind: string;
  readonly group: KindGroup;
  readonly label: string;
  readonly description: string;
  readonly parameters: Definitions<P>;
  /** Asks, and writes what it found as frames. Rejects with a message for the analyst. */
  run(parameters: P, context: Context, refId: string | undefined): Promise<readonly DataFrameDTO[]>;
}

/** A kind of query: what the editor and saved queries must know of it. */
export interface Kind {
  readonly kind: string;
  readonly group: KindGroup;
  readonly label: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, Parameter<unknown>>>;
  /** Reads a saved query of this kind; a sentence where a parameter cannot be read. */
  open(saved: Parameters): Result<Investigation, string>;
}

/** One query, ready to run: its parameters are read, and may hold variables until they are filled in. */
export interface Investigation {
  readonly kind: string;
  readonly parameters: Parameters;
  fill(fill: Fill): Investigation;
  run(context: Context, refId?: string): Promise<readonly DataFrameDTO[]>;
}

/** Binds the parameters of a kind to what it does with them. */
export function defineKind<P extends Parameters>(definition: Definition<P>): Kind {
  const { kind, group, label, description } = definition;
  const names = Object.keys(definition.parameters) as Array<keyof P>;
  const each = (value: (name: keyof P) => unknown): P =>
    Object.fromEntries(names.map((name) => [name, value(name)])) as P;
  const investigation = (parameters: P): Investigation => ({
    kind,
    parameters,
    fill: (fill) => investigation(each((name) => definition.parameters[name].fill(parameters[name], fill))),
    run: (context, refId) => definition.run(parameters, context, refId),
  });
  return {
    kind,
    group,
    label,
    description,
    parameters: definition.parameters,
    open(saved) {
      const values = new Map<keyof P, unknown>();
      for (const name of names) {
        const value = definition.parameters[name].read(saved[name as string]);
        if (!value.ok) {
          return value;
        }
        values.set(name, value.value);
      }
      return ok(investigation(each((name) => values.get(name))));
    },
  };
}
