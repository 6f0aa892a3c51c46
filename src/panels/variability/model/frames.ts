/** A frame as the choice below sees it. */
interface NamedFrame {
  readonly name?: string;
  readonly fields: ReadonlyArray<{ readonly name: string }>;
}

/** The two frames of box plots. */
export interface VariabilityFrames<F> {
  readonly boxes: F | undefined;
  readonly outliers: F | undefined;
}

/** The frame of boxes and that of their outliers: by the names of ours, else by the columns that only they have. */
export function variabilityFrames<F extends NamedFrame>(series: readonly F[]): VariabilityFrames<F> {
  const has = ({ fields }: F, column: string): boolean => fields.some(({ name }) => name === column);
  const named = (name: string): F | undefined => series.find((frame) => frame.name === name);
  const outliers =
    named('variabilityOutliers') ??
    series.find((frame) => frame.name !== 'variability' && has(frame, 'value') && !has(frame, 'median'));
  return {
    boxes:
      named('variability') ??
      series.find((frame) => has(frame, 'median')) ??
      series.find((frame) => frame !== outliers) ??
      series[0],
    outliers,
  };
}

/** Whether both are there; where there is one frame only, it is read as that of the boxes too. */
export const areWhole = <F>({ boxes, outliers }: VariabilityFrames<F>): boolean =>
  outliers !== undefined && boxes !== outliers;
