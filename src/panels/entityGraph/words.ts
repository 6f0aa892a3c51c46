import { groupWords } from '../../core/investigations/groupWords';
import { counted } from '../../core/investigations/wording';
import { type Folding } from './model/fold';
import { type GraphModel } from './model/graph';

/** What the graph holds, where the data source wrote no sentence of its own. */
export function graphSummary({ nodes, relations }: GraphModel): string {
  const by = groupWords(nodes.map(({ group }) => group));
  return `${counted(nodes.length, 'node')}${by === '' ? '' : ` (${by})`}, ${counted(relations.length, 'relation')}.`;
}

/** What of the graph is not shown one by one; "" where all is. */
export function foldedWords({ bundles }: Folding): string {
  const folded = bundles.reduce((sum, { members, behind }) => sum + members.length + behind.length, 0);
  return folded === 0 ? '' : `${folded.toLocaleString('en-US')} folded in ${counted(bundles.length, 'group')}.`;
}

/** What there is no room for, and what to do; "" where there is. */
export const leftWords = ({ shown, left }: Folding): string =>
  left === 0
    ? ''
    : `Cut at ${counted(shown.length, 'node')}, the nearest to the alerts; ${counted(left, 'further one')} in the list. Choose fewer alerts or a smaller bound of neighbours.`;

/** What a node and others say of each other, one for each relation: "runs as → CORP\jo", "CORP\jo → on host". */
export function relationWords({ nodes, relations, relationsOf }: GraphModel, node: number): readonly string[] {
  return relationsOf[node]!.map((place) => {
    const { source, target, words } = relations[place]!;
    return source === node ? `${words} → ${nodes[target]!.title}` : `${nodes[source]!.title} → ${words}`;
  });
}
