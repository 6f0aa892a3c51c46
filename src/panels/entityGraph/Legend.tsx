import React from 'react';
import { ENTITY_GROUPS, type EntityGroup } from '../../core/alerts/entityGroups';
import { type GraphStyles } from './entityGraph.styles';
import { GLYPH_BOX, type GraphColours, GLYPHS } from './glyphs';

interface Props {
  readonly counts: ReadonlyMap<EntityGroup, number>;
  readonly hidden: ReadonlySet<EntityGroup>;
  readonly colours: GraphColours;
  readonly styles: GraphStyles;
  readonly onToggle: (group: EntityGroup) => void;
}

/** The sorts of nodes, each with its shape and number, as switches that hide and show them. */
export function Legend({ counts, hidden, colours, styles, onToggle }: Props) {
  const groups = (Object.keys(ENTITY_GROUPS) as EntityGroup[]).filter((group) => counts.has(group));
  return (
    <div className={styles.legend} role="group" aria-label="Kinds shown">
      {groups.map((group) => (
        <button
          key={group}
          type="button"
          className={styles.legendItem}
          aria-pressed={!hidden.has(group)}
          title={hidden.has(group) ? 'Show' : 'Hide'}
          onClick={() => onToggle(group)}
        >
          <svg width={14} height={14} viewBox={`0 0 ${GLYPH_BOX} ${GLYPH_BOX}`} aria-hidden>
            <path d={GLYPHS[group]} fill={colours.group[group]} fillRule="evenodd" />
          </svg>
          {ENTITY_GROUPS[group].label} {counts.get(group)!.toLocaleString('en-US')}
        </button>
      ))}
    </div>
  );
}
