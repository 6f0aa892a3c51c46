import { ENTITY_GROUPS, type EntityGroup } from '../../../core/alerts/entityGroups';
import { counted } from '../../../core/investigations/wording';
import { type Columns } from '../../../frames/contract';
import { type entityEdgesFrame, type entityNodesFrame } from '../../../frames/entityGraph';

export type NodeColumns = Columns<typeof entityNodesFrame.schema>;
export type EdgeColumns = Columns<typeof entityEdgesFrame.schema>;

export interface GraphNode {
  /** Unique in the graph. */
  readonly id: string;
  readonly title: string;
  /** What it is, in words. */
  readonly kind: string;
  readonly stat: string;
  readonly group: EntityGroup;
  /** In the frame of nodes. */
  readonly row: number;
}

/** What one node says of another; both by their place among the nodes. */
export interface Relation {
  readonly source: number;
  readonly target: number;
  readonly words: string;
}

/** The rows of two frames as a graph. */
export interface GraphModel {
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly Relation[];
  /** For each node those that it is joined to, each once: the most joined first, then by id. */
  readonly neighbours: ReadonlyArray<readonly number[]>;
  /** Places of the relations of each node. */
  readonly relationsOf: ReadonlyArray<readonly number[]>;
  readonly byId: ReadonlyMap<string, number>;
  /** What of the frames could not be drawn, in sentences. */
  readonly problems: readonly string[];
}

/** Builds the graph. The frames may come from anywhere: of nodes with one id the first counts, and lines need two ends. */
export function buildGraph({ length, columns }: NodeColumns, edges: EdgeColumns | undefined): GraphModel {
  const byId = new Map<string, number>();
  const nodes: GraphNode[] = [];
  for (let row = 0; row < length; row++) {
    const id = columns.id[row]!;
    if (!byId.has(id)) {
      byId.set(id, nodes.length);
      nodes.push({
        id,
        title: columns.title[row]!,
        kind: columns.subTitle[row]!,
        stat: columns.mainStat[row]!,
        group: groupOf(columns.group[row]!),
        row,
      });
    }
  }
  const { relations, problems } = edges === undefined ? { relations: [], problems: [] } : relationsIn(edges, byId);
  const relationsOf: number[][] = nodes.map(() => []);
  const joined: Array<Set<number>> = nodes.map(() => new Set());
  relations.forEach(({ source, target }, place) => {
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      relationsOf[one]!.push(place);
      joined[one]!.add(other);
    }
  });
  const order = byWeight(nodes, joined);
  const duplicates = length - nodes.length;
  return {
    nodes,
    relations,
    neighbours: joined.map((others) => [...others].sort(order)),
    relationsOf,
    byId,
    problems: [
      ...(duplicates > 0
        ? [`${counted(duplicates, 'node repeats', 'nodes repeat')} the id of another; left out.`]
        : []),
      ...problems,
    ],
  };
}

/** Orders nodes by how much they are joined, then by id, whatever the order of their rows. */
export function byWeight(
  nodes: readonly GraphNode[],
  joined: ReadonlyArray<{ readonly size: number } | { readonly length: number }>
): (one: number, other: number) => number {
  const weight = (node: number): number => {
    const others = joined[node]!;
    return 'size' in others ? others.size : others.length;
  };
  return (one, other) => weight(other) - weight(one) || (nodes[one]!.id < nodes[other]!.id ? -1 : 1);
}

function relationsIn(
  { length, columns }: EdgeColumns,
  byId: ReadonlyMap<string, number>
): { readonly relations: readonly Relation[]; readonly problems: readonly string[] } {
  const relations: Relation[] = [];
  const missing: string[] = [];
  let circles = 0;
  for (let row = 0; row < length; row++) {
    const [source, target] = [byId.get(columns.source[row]!), byId.get(columns.target[row]!)];
    if (source === undefined || target === undefined) {
      missing.push(source === undefined ? columns.source[row]! : columns.target[row]!);
    } else if (source === target) {
      circles++;
    } else {
      relations.push({ source, target, words: columns.mainStat[row]! });
    }
  }
  // The order of rows must not decide what the picture looks like.
  const ids = [...byId.keys()];
  const keyOf = ({ source, target, words }: Relation): string => JSON.stringify([ids[source], ids[target], words]);
  const keys = new Map(relations.map((relation) => [relation, keyOf(relation)]));
  relations.sort((one, other) => (keys.get(one)! < keys.get(other)! ? -1 : 1));
  return {
    relations,
    problems: [
      ...(missing.length > 0
        ? [
            `${counted(missing.length, 'relation names a node', 'relations name nodes')} that ${missing.length === 1 ? 'is' : 'are'} not there, as "${missing[0]!.slice(0, 80)}"; left out.`,
          ]
        : []),
      ...(circles > 0 ? [`${counted(circles, 'relation joins', 'relations join')} a node to itself; left out.`] : []),
    ],
  };
}

/** A group that this version does not know is drawn as "other". */
const groupOf = (name: string): EntityGroup => (Object.hasOwn(ENTITY_GROUPS, name) ? (name as EntityGroup) : 'other');
