import { type EntityGroup } from '../../../core/alerts/entityGroups';
import { countedGroup } from '../../../core/investigations/groupWords';
import { counted } from '../../../core/investigations/wording';
import { type Folding } from './fold';
import { type GraphModel } from './graph';
import { shortNote, shortTitle } from './shortTitle';

/** One thing that is drawn: a node, or a bundle of nodes. */
export interface Item {
  /** The same at the next refresh. */
  readonly key: string;
  readonly group: EntityGroup;
  /** Place among the nodes; of a bundle, the node that it hangs on. */
  readonly node: number;
  /** Place among the bundles; -1 for a node. */
  readonly bundle: number;
  /** What stands beside it, and what stands below that. */
  readonly title: string;
  readonly note: string;
}

/** Everything that one or several relations say of two items, drawn as one line; ends by their place. */
export interface Line {
  readonly source: number;
  readonly target: number;
  /** Each once. */
  readonly words: readonly string[];
  /** Whether some of it is said by the target of the source. */
  readonly bothWays: boolean;
}

/** What the graph comes to on screen; its order does not hang on that of the frames' rows. */
export interface Picture {
  readonly items: readonly Item[];
  readonly lines: readonly Line[];
  readonly neighbours: ReadonlyArray<readonly number[]>;
  readonly byKey: ReadonlyMap<string, number>;
}

export function pictureOf(model: GraphModel, { shown, bundles }: Folding): Picture {
  const items: Item[] = [
    ...shown.map((node): Item => {
      const { id, group, title, kind, stat } = model.nodes[node]!;
      return { key: id, group, node, bundle: -1, title: shortTitle(title || kind, group), note: shortNote(stat) };
    }),
    ...bundles.map(({ key, owner, group, members, behind }, bundle): Item => {
      const folded = members.length + behind.length;
      const what = behind.length > 0 ? counted(folded, 'entity', 'entities') : countedGroup(group, folded);
      return { key, group, node: owner, bundle, title: `+${what}`, note: '' };
    }),
  ];
  const placeOf = new Int32Array(model.nodes.length).fill(-1);
  shown.forEach((node, place) => (placeOf[node] = place));
  bundles.forEach(({ members, behind }, bundle) =>
    [...members, ...behind].forEach((node) => (placeOf[node] = shown.length + bundle))
  );
  const lines = new Map<number, { source: number; target: number; words: Set<string>; bothWays: boolean }>();
  for (const { source, target, words } of model.relations) {
    const [one, other] = [placeOf[source]!, placeOf[target]!];
    if (one >= 0 && other >= 0 && one !== other) {
      const key = Math.min(one, other) * items.length + Math.max(one, other);
      const line = lines.get(key);
      if (line === undefined) {
        lines.set(key, { source: one, target: other, words: new Set([words]), bothWays: false });
      } else {
        line.words.add(words);
        line.bothWays ||= line.source !== one;
      }
    }
  }
  const neighbours: number[][] = items.map(() => []);
  lines.forEach(({ source, target }) => {
    neighbours[source]!.push(target);
    neighbours[target]!.push(source);
  });
  return {
    items,
    lines: Array.from(lines.values(), (line) => ({ ...line, words: [...line.words] })),
    neighbours,
    byKey: new Map(items.map(({ key }, place) => [key, place])),
  };
}
