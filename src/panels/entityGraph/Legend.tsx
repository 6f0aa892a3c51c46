import React from 'react';
import { type EntityGroup } from '../../core/alerts/entityGroups';
import { countedGroup } from '../../core/investigations/groupWords';
import { type GraphStyles } from './entityGraph.styles';
import { GLYPH_BOX, type GraphColours, GLYPHS } from './glyphs';

interface Props {
  /** In the order in which they stand. */
  readonly counts: ReadonlyMap<EntityGroup, number>;
  /** Whether there is room for words beside the numbers. */
  readonly hasWords: boolean;
  readonly hidden: ReadonlySet<EntityGroup>;
  readonly colours: GraphColours;
  readonly styles: GraphStyles;
  readonly onToggle: (group: EntityGroup) => void;
}

/** The sorts of nodes, each with its shape and number, as switches that hide and show them. */
export function Legend({ counts, hasWords, hidden, colours, styles, onToggle }: Props) {
  return (
    <div className={styles.legend} role="group" aria-label="Kinds shown">
      {Array.from(counts, ([group, count]) => (
        <button
          key={group}
          type="button"
          className={styles.legendItem}
          aria-pressed={!hidden.has(group)}
          aria-label={hasWords ? undefined : countedGroup(group, count)}
          title={`${hidden.has(group) ? 'Show' : 'Hide'} ${countedGroup(group, count)}`}
          onClick={() => onToggle(group)}
        >
          <svg width={14} height={14} viewBox={`0 0 ${GLYPH_BOX} ${GLYPH_BOX}`} aria-hidden>
            <path d={GLYPHS[group]} fill={colours.group[group]} fillRule="evenodd" />
          </svg>
          {hasWords ? countedGroup(group, count) : count.toLocaleString('en-US')}
        </button>
      ))}
    </div>
  );
}
