import React, { type RefObject, useMemo } from 'react';
import { Button, Input } from '@grafana/ui';
import { type EntityGroup } from '../../core/alerts/entityGroups';
import { groupCounts } from '../../core/investigations/groupWords';
import { takeKey } from '../shared/takeKey';
import { type GraphStyles } from './entityGraph.styles';
import { type GraphColours } from './glyphs';
import { Legend } from './Legend';
import { type GraphModel } from './model/graph';

interface Props {
  readonly model: GraphModel;
  /** Of the panel, in pixels. */
  readonly width: number;
  readonly hidden: ReadonlySet<EntityGroup>;
  readonly colours: GraphColours;
  readonly styles: GraphStyles;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly search: string;
  /** How many nodes the search found; undefined where nothing is searched for. */
  readonly found: number | undefined;
  readonly byType: boolean;
  readonly asList: boolean;
  readonly hasOpened: boolean;
  readonly hasPins: boolean;
  readonly onToggle: (group: EntityGroup) => void;
  readonly onSearch: (search: string) => void;
  readonly onMatch: (by: 1 | -1) => void;
  readonly onLeaveSearch: () => void;
  readonly onByType: () => void;
  readonly onFold: () => void;
  readonly onUnpin: () => void;
  readonly onLayOut: () => void;
  readonly onList: () => void;
}

/** What a kind takes in the legend with its words, and what search and switches take with all of theirs, in pixels. */
const KIND = 105;
const TOOLS = 640;

/** The legend, the search and the switches above the graph: two rows at most, with fewer words where it is narrow. */
export function GraphTools({ model, width, hidden, colours, styles, searchBox, search, found, ...props }: Props) {
  const counts = useMemo(() => groupCounts(model.nodes.map(({ group }) => group)), [model]);
  const isNarrow = width < TOOLS;
  return (
    <div className={styles.toolStrip}>
      <Legend
        counts={counts}
        hasWords={counts.size * KIND < width}
        hidden={hidden}
        colours={colours}
        styles={styles}
        onToggle={props.onToggle}
      />
      <div className={styles.tools}>
        <div className={styles.search}>
          <Input
            ref={searchBox}
            value={search}
            placeholder="Search entities"
            aria-label="Search entities"
            suffix={found !== undefined && <span>{found.toLocaleString('en-US')} found</span>}
            onChange={({ currentTarget }) => props.onSearch(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                takeKey(event);
                props.onMatch(event.shiftKey ? -1 : 1);
              } else if (event.key === 'Escape') {
                takeKey(event);
                props.onLeaveSearch();
              }
            }}
          />
        </div>
        <div className={styles.switches}>
          <Tool label="Group by kind" short={isNarrow && 'Group'} pressed={props.byType} onClick={props.onByType} />
          {props.hasOpened && <Tool label="Fold" onClick={props.onFold} />}
          {props.hasPins && <Tool label="Unpin all" short={isNarrow && 'Unpin'} onClick={props.onUnpin} />}
          <Tool label="Lay out anew" short={isNarrow && 'Lay out'} onClick={props.onLayOut} />
          <Tool label="List" pressed={props.asList} onClick={props.onList} />
        </div>
      </div>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  /** The beginning of the label, where there is no room for all of it. */
  readonly short?: string | false;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, short = false, pressed, onClick }: ToolProps) {
  return (
    <Button
      size="sm"
      variant="secondary"
      fill="text"
      aria-label={short === false ? undefined : label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {short || label}
    </Button>
  );
}
