import { ENTITY_GROUPS } from '../../core/alerts/entityGroups';
import { type Fact } from '../shared/FactCard';
import { visibleText } from '../shared/visibleText';
import { nodeFacts } from './nodeTexts';
import { type Drawn } from './useLayout';

/** What the card of an item says. */
export interface ItemWords {
  readonly title: string;
  readonly kind: string;
  readonly facts: readonly Fact[];
}

const MOST_NAMES = 12;

/** A node with all that is known of it, or a bundle with the first of what is in it. */
export function itemWords({ model, nodes, folding, picture }: Drawn, item: number): ItemWords {
  const { node, bundle, title } = picture.items[item]!;
  const { title: name, kind } = model.nodes[node]!;
  if (bundle < 0) {
    return { title: name, kind, facts: nodeFacts(model, nodes, node) };
  }
  const { members, behind, group } = folding.bundles[bundle]!;
  const all = [...members, ...behind];
  return {
    title,
    kind: `folded beside ${name}`,
    facts: [
      ...all
        .slice(0, MOST_NAMES)
        .map((member): Fact => [model.nodes[member]!.kind || ENTITY_GROUPS[group].one, model.nodes[member]!.title]),
      ...(all.length > MOST_NAMES
        ? [['And', `${(all.length - MOST_NAMES).toLocaleString('en-US')} more`] as const]
        : []),
    ],
  };
}

/** An item for those who do not see it. */
export function spokenItem(drawn: Drawn, item: number, isPinned: boolean): string {
  const { picture } = drawn;
  const { title, kind, facts } = itemWords(drawn, item);
  const stat = picture.items[item]!.note;
  const said = facts.filter(([name]) => name === 'Relation').map(([, words]) => words);
  return [
    kind,
    title,
    stat,
    isPinned ? 'pinned' : '',
    ...said.slice(0, 6),
    said.length > 6 ? `${said.length - 6} more relations` : '',
    `${item + 1} of ${picture.items.length}`,
  ]
    .filter((part) => part !== '')
    .map(visibleText)
    .join(', ');
}
