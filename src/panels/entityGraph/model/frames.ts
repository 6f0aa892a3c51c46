/** A frame as the choice below sees it. */
interface NamedFrame {
  readonly name?: string;
  readonly fields: ReadonlyArray<{ readonly name: string }>;
}

/** The two frames of one graph. */
export interface GraphFrames<F> {
  readonly nodes: F | undefined;
  readonly edges: F | undefined;
  /** Frames that are not drawn: those of further graphs, and what is no graph. */
  readonly others: number;
}

/** Finds the first graph of a panel's frames: by the names of ours, else by the columns that edges alone have. */
export function graphFrames<F extends NamedFrame>(series: readonly F[]): GraphFrames<F> {
  const isEdges = (frame: F): boolean =>
    frame.name === 'entityEdges' || (frame.name !== 'entityNodes' && has(frame, 'source') && has(frame, 'target'));
  const edges = series.find(({ name }) => name === 'entityEdges') ?? series.find(isEdges);
  const nodes =
    series.find(({ name }) => name === 'entityNodes') ??
    series.find((frame) => !isEdges(frame) && has(frame, 'id')) ??
    series.find((frame) => !isEdges(frame));
  return {
    nodes,
    edges,
    others: series.length - [nodes, edges].filter((frame) => frame !== undefined).length,
  };
}

/** Whether both are there. */
export const areWhole = <F>({ nodes, edges }: GraphFrames<F>): boolean => nodes !== undefined && edges !== undefined;

const has = ({ fields }: NamedFrame, column: string): boolean => fields.some(({ name }) => name === column);
