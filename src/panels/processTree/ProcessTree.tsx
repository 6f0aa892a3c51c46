import React, { useCallback, useMemo, useRef } from 'react';
import { type DataFrame } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import { useCopy } from '../shared/useCopy';
import { Breadcrumb } from './Breadcrumb';
import { Choice } from './Choice';
import { FOLDING_WORDS, ORDER_WORDS, VIEW_WORDS } from './choiceWords';
import { columnTracks, shownColumns, type TreeFacts } from './columns';
import { Diagram } from './diagram/Diagram';
import { type Drawing } from './drawing';
import { FOLDINGS, isPathless } from './model/folds';
import { ORDERS } from './model/order';
import { foldOf } from './model/outline';
import { isOutside, type Range } from './model/timeRange';
import { type TreeOptions, VIEWS } from './options';
import { ProcessDetails } from './ProcessDetails';
import { getTreeStyles } from './processTree.styles';
import { SearchBox } from './SearchBox';
import { StatusStrip } from './StatusStrip';
import { TreeList } from './TreeList';
import { useFoldable } from './useFoldable';
import { type ChangeKept, type Kept } from './useKept';
import { useSearch } from './useSearch';
import { useTreeActions } from './useTreeActions';
import { useTreeView } from './useTreeView';

interface Props {
  readonly facts: TreeFacts;
  /** The frame that the facts were read from: for its data links. */
  readonly frame: DataFrame;
  readonly summary: string;
  readonly cut: string;
  readonly range: Range;
  readonly options: TreeOptions;
  readonly kept: Kept;
  readonly change: ChangeKept;
  readonly width: number;
  readonly height: number;
}

/** Narrower than this, the details lie below the tree. */
const WIDE = 900;

/** The words above, what chooses how the tree is shown, the tree itself, and the details of the selected process. */
export function ProcessTree(props: Props) {
  const { facts, frame, summary, cut, range, options, kept, change, width, height } = props;
  const styles = useStyles2(getTreeStyles);
  const tree = useTreeView(facts, options, kept, change);
  const { model, plan, lines, at } = tree;
  const { marks } = facts;
  const search = useSearch(model, kept.query, change);
  const { announcement, copy } = useCopy();
  const focus = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const row = Math.max(-1, lines[at] ?? -1);

  const columns = useMemo(() => shownColumns(options.columns, facts), [options.columns, facts]);
  const tracks = useMemo(() => columnTracks(columns, facts), [columns, facts]);
  const { needle } = search.found;
  const drawing = useMemo<Drawing>(
    () => ({ facts, frame, columns, tracks: tracks.css, range, needle, styles }),
    [facts, frame, columns, tracks, range, needle, styles]
  );
  const isMarked = useCallback((each: number) => marks.has(each), [marks]);
  const foldable = useFoldable(model, tree.folding, isMarked);
  const folded = useMemo(() => foldedOf(plan, lines), [plan, lines]);
  const outside = useMemo(
    () => facts.model.preorder.reduce((sum, each) => sum + (isOutside(facts.model.columns, each, range) ? 1 : 0), 0),
    [facts, range]
  );

  const { step, nextAlert, onKey } = useTreeActions({ facts, tree, search, row, copy, input });
  const showDetails = tree.detailsOpen && row >= 0;
  return (
    <div className={styles.panel} style={{ width, height }}>
      <div className={styles.top}>
        <StatusStrip
          summary={summary}
          announcement={announcement}
          cut={cut}
          folded={folded}
          pathless={isPathless(model, tree.folding)}
          foldable={foldable}
          outside={outside}
          alerted={marks.size}
          styles={styles}
          onFold={() => tree.fold('repeats')}
          onUnfold={() => tree.fold('nothing')}
          onNextAlert={nextAlert}
        />
      </div>
      <div className={styles.tools}>
        <SearchBox
          search={search}
          row={row}
          input={input}
          styles={styles}
          onStep={step}
          onLeave={() => focus.current?.focus()}
        />
        <Breadcrumb model={model} row={row} styles={styles} onSelect={tree.select} />
        <Choice
          label="Fold"
          value={tree.folding}
          values={FOLDINGS}
          words={FOLDING_WORDS}
          className={styles.choice}
          onChange={tree.fold}
        />
        <Choice
          label="Sort siblings"
          value={tree.order}
          values={ORDERS}
          words={ORDER_WORDS}
          className={styles.choice}
          onChange={tree.sort}
        />
        <Choice
          label="Show as"
          value={tree.view}
          values={VIEWS}
          words={VIEW_WORDS}
          className={styles.choice}
          onChange={tree.show}
        />
        <Button
          size="sm"
          variant="secondary"
          fill="text"
          aria-pressed={tree.detailsOpen}
          onClick={() => tree.showDetails(!tree.detailsOpen)}
        >
          Details
        </Button>
      </div>
      <div className={width >= WIDE ? styles.beside : styles.below}>
        {tree.view === 'diagram' ? (
          <Diagram tree={tree} search={search} drawing={drawing} focus={focus} onKey={onKey} />
        ) : (
          <TreeList tree={tree} search={search} drawing={drawing} minWidth={tracks.width} focus={focus} onKey={onKey} />
        )}
        {showDetails && (
          <ProcessDetails
            facts={facts}
            frame={frame}
            row={row}
            styles={styles}
            onClose={() => {
              tree.showDetails(false);
              focus.current?.focus();
            }}
            onCopy={copy}
          />
        )}
      </div>
    </div>
  );
}

/** How many processes are in closed folds, and in how many of those. */
function foldedOf(
  plan: Parameters<typeof foldOf>[0],
  lines: Int32Array
): { readonly rows: number; readonly folds: number } {
  let [rows, folds] = [0, 0];
  for (const line of lines) {
    const fold = foldOf(plan, line);
    if (fold !== undefined) {
      rows += fold.count;
      folds++;
    }
  }
  return { rows, folds };
}
