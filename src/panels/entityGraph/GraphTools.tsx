import React, { type RefObject, useMemo } from 'react';
import { Button, Input } from '@grafana/ui';
import { type EntityGroup } from '../../core/alerts/entityGroups';
import { takeKey } from '../shared/takeKey';
import { type GraphStyles } from './entityGraph.styles';
import { type GraphColours } from './glyphs';
import { Legend } from './Legend';
import { type GraphModel } from './model/graph';

interface Props {
  readonly model: GraphModel;
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

/** The legend, the search and the switches above the graph. */
export function GraphTools({ model, hidden, colours, styles, searchBox, search, found, ...props }: Props) {
  const counts = useMemo(() => {
    const sorts = new Map<EntityGroup, number>();
    model.nodes.forEach(({ group }) => sorts.set(group, (sorts.get(group) ?? 0) + 1));
    return sorts;
  }, [model]);
  return (
    <div className={styles.toolStrip}>
      <Legend counts={counts} hidden={hidden} colours={colours} styles={styles} onToggle={props.onToggle} />
      <div className={styles.tools}>
        <div className={styles.search}>
          <Input
            ref={searchBox}
            value={search}
            placeholder="Search entities"
            aria-label="Search entities"
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
        {found !== undefined && <span className={styles.found}>{found.toLocaleString('en-US')} found</span>}
        <Tool label="Group by kind" pressed={props.byType} onClick={props.onByType} />
        {props.hasOpened && <Tool label="Fold" onClick={props.onFold} />}
        {props.hasPins && <Tool label="Unpin all" onClick={props.onUnpin} />}
        <Tool label="Lay out anew" onClick={props.onLayOut} />
        <Tool label="List" pressed={props.asList} onClick={props.onList} />
      </div>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, pressed, onClick }: ToolProps) {
  return (
    <Button size="sm" variant="secondary" fill="text" aria-pressed={pressed} onClick={onClick}>
      {label}
    </Button>
  );
}
