/** As much of a data frame as a model reads. */
export interface Frame {
  readonly fields: ReadonlyArray<{ readonly name: string; readonly values: readonly unknown[] }>;
}

/** The values of the first of some columns that a frame has; none where it has none of them. */
export const valuesOf = ({ fields }: Frame, ...names: readonly string[]): readonly unknown[] | undefined =>
  names.map((name) => fields.find((field) => field.name === name)?.values).find((values) => values !== undefined);
