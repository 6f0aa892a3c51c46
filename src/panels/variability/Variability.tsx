import React, { type FocusEvent, type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { type DataFrame, type PanelProps } from '@grafana/data';
import { RadioButtonGroup, usePanelContext, useStyles2 } from '@grafana/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { FactCard, isInFactCard } from '../shared/FactCard';
import { openTarget, rowLinks } from '../shared/openTarget';
import { takeKey } from '../shared/takeKey';
import { useCopy } from '../shared/useCopy';
import { visibleText } from '../shared/visibleText';
import { BoxRow } from './BoxRow';
import { type Cursor, moveCursor } from './gridKeys';
import { axisOf, xOf } from './model/axis';
import { type Box, type BoxModel, type OutlierColumns } from './model/boxes';
import { type ChosenOutlier, identityOf, placeOf } from './model/chosenOutlier';
import { columnWidths, ROOM } from './model/columnWidths';
import { type Sort, SORT_CHOICES, sortBoxes } from './model/sort';
import { tickLabels } from './model/tickLabels';
import { type VariabilityOptions } from './options';
import { getVariabilityStyles, ROW_HEIGHT } from './variability.styles';
import { boxFacts, measureWords, numberWords, outlierFacts, sessionWords } from './words';

interface Props {
  readonly model: BoxModel;
  readonly frames: { readonly boxes: DataFrame; readonly outliers: DataFrame | undefined };
  readonly outliers: OutlierColumns | undefined;
  readonly summary: string;
  /** What is not as it should be, in sentences. */
  readonly problems: readonly string[];
  readonly options: VariabilityOptions;
  readonly kept: KeptBoxes;
  readonly change: (by: KeptBoxes) => void;
  readonly panel: PanelProps;
}

/** What somebody chose on the panel; all of it outlives resizes and refreshes, also those that bring no boxes. */
export interface KeptBoxes {
  readonly sort?: Sort;
  readonly measure?: string;
  /** By what they are, so that a refresh and another order find them again. */
  readonly chosen?: { readonly box: string; readonly outlier: ChosenOutlier | undefined } | undefined;
}

/** The words above, and below them a grid with a box plot in each row. */
export function Variability({ model, frames, outliers, summary, problems, options, kept, change, panel }: Props) {
  const styles = useStyles2(getVariabilityStyles);
  const { app } = usePanelContext();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<Cursor>();
  const [isFocused, setIsFocused] = useState(false);
  const { announcement, copy } = useCopy();
  const { chosen } = kept;

  const measures = [...model.measures.keys()];
  const measure = measures.find((one) => one === kept.measure) ?? measures[0]!;
  const sort = kept.sort ?? options.sort;
  const boxes = useMemo(() => sortBoxes(model.measures.get(measure)!, sort), [model, measure, sort]);
  const hasSessions = boxes.some(({ subgroup }) => subgroup !== '');
  const {
    names,
    sessions,
    count,
    outliers: counts,
    plot,
  } = useMemo(() => columnWidths(panel.width, boxes), [panel.width, boxes]);
  const columns = `${names}px ${hasSessions ? `${sessions}px ` : ''}${count}px ${plot + 2 * ROOM}px ${counts}px`;
  const axis = useMemo(() => axisOf(boxes, plot / 80), [boxes, plot]);
  const at = chosen === undefined ? -1 : boxes.findIndex((box) => keyOf(box) === chosen.box);
  const cursor: Cursor = {
    at,
    outlier: chosen?.outlier === undefined ? -1 : placeOf(boxes[at]?.outliers ?? [], outliers, chosen.outlier),
  };

  const rows = useVirtualizer({
    count: boxes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    // Where there were no boxes for a while, what is chosen comes back into view.
    initialOffset: Math.max(0, at) * ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const choose = ({ at: place, outlier }: Cursor): void => {
    const box = boxes[place]!;
    const event = box.outliers[outlier];
    const known =
      event === undefined || outliers === undefined
        ? undefined
        : { place: outlier, identity: identityOf(outliers, event) };
    change({ chosen: { box: keyOf(box), outlier: known } });
  };
  /** What a place stands for: an outlier's row, or its box's. */
  const targetOf = ({ at: place, outlier }: Cursor) => {
    const box = boxes[place]!;
    const event = box.outliers[outlier];
    return event === undefined || frames.outliers === undefined
      ? { frame: frames.boxes, row: box.row }
      : { frame: frames.outliers, row: event.row };
  };
  const linksOf = (place: Cursor) => {
    const { frame, row } = targetOf(place);
    return rowLinks(frame, row, undefined);
  };
  const open = (place: Cursor): void => {
    const { frame, row } = targetOf(place);
    const value: unknown = frame.fields.find(({ name }) => name === options.column)?.values[row];
    openTarget(typeof value === 'string' ? value : '', linksOf(place), options.variable, app);
  };
  const onChoose = (place: Cursor): void => {
    choose(place);
    if (options.variable !== '') {
      open(place);
    }
  };
  const page = (): number => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
  const copyChosen = (): void => {
    const event = boxes[cursor.at]?.outliers[cursor.outlier];
    if (event === undefined) {
      copy(boxes[cursor.at]!.group, 'Name');
    } else {
      copy(outliers!.columns.commandLine[event.row]!, 'Command line');
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const next = moveCursor(event.key, cursor.at < 0 ? { at: -1, outlier: -1 } : cursor, boxes, page());
    if (next !== undefined) {
      const place = { ...next, at: Math.max(0, next.at) };
      choose(place);
      rows.scrollToIndex(place.at, { align: 'auto' });
    } else if (event.key === 'Enter' && cursor.at >= 0) {
      open(cursor);
    } else if (event.key === 'c' && cursor.at >= 0) {
      copyChosen();
    } else if (event.key === 'Escape' && cursor.at >= 0) {
      change({ chosen: undefined });
    } else {
      return;
    }
    takeKey(event);
  };
  const cut = problems.join(' ');
  const told = hovered ?? (isFocused && cursor.at >= 0 ? cursor : undefined);

  return (
    <div className={styles.panel} style={{ width: panel.width, height: panel.height }}>
      <div className={styles.strip}>
        <div className={styles.summary} role="status" title={visibleText(summary)}>
          {visibleText(summary)} {announcement}
        </div>
        {cut !== '' && (
          <div className={styles.cut} title={visibleText(cut)}>
            {visibleText(cut)}
          </div>
        )}
        {measures.length > 1 && (
          <RadioButtonGroup
            className={styles.choice}
            size="sm"
            aria-label="Measure"
            value={measure}
            options={measures.map((value) => ({ value, label: visibleText(measureWords(value)) }))}
            onChange={(to) => change({ measure: to })}
          />
        )}
        <RadioButtonGroup
          className={styles.choice}
          size="sm"
          aria-label="Sorted by"
          value={sort}
          options={[...SORT_CHOICES]}
          onChange={(to) => change({ sort: to })}
        />
      </div>
      <div ref={scroller} className={styles.scroller}>
        <div
          role="grid"
          aria-label={`${visibleText(measureWords(measure))} by process`}
          aria-rowcount={boxes.length + 1}
          aria-activedescendant={cursor.at >= 0 ? `${id}-${cursor.at}` : undefined}
          tabIndex={0}
          className={styles.grid}
          onKeyDown={onKeyDown}
          onPointerOver={({ target }) => setHovered(under(target))}
          onPointerLeave={() => setHovered(undefined)}
          onFocus={() => setIsFocused(true)}
          onBlur={({ relatedTarget }: FocusEvent) => setIsFocused(isInFactCard(relatedTarget))}
        >
          <div role="rowgroup" className={styles.head}>
            <div role="row" aria-rowindex={1} className={styles.row} style={{ gridTemplateColumns: columns }}>
              <div role="columnheader" className={styles.text}>
                Process
              </div>
              {hasSessions && (
                <div role="columnheader" className={styles.text}>
                  Session
                </div>
              )}
              <div role="columnheader" className={styles.number}>
                Count
              </div>
              <div role="columnheader" className={styles.ticks} style={{ margin: `0 ${ROOM}px` }}>
                <span className={styles.hidden}>{visibleText(measureWords(measure))}</span>
                {tickLabels(axis, plot, ROOM / 2, numberWords).map(({ tick, text, left, width }) => (
                  <span key={tick} aria-hidden className={styles.tick} style={{ left, width }}>
                    {text}
                  </span>
                ))}
              </div>
              <div role="columnheader" className={styles.number}>
                Outliers
              </div>
            </div>
          </div>
          <div role="rowgroup" style={{ position: 'relative', height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ index, start }) => (
              <BoxRow
                key={index}
                id={`${id}-${index}`}
                box={boxes[index]!}
                place={index}
                top={start}
                columns={columns}
                axis={axis}
                width={plot}
                hasSessions={hasSessions}
                chosen={index === cursor.at ? cursor.outlier : undefined}
                styles={styles}
                onChoose={onChoose}
                onOpen={open}
              />
            ))}
          </div>
        </div>
      </div>
      {told !== undefined && boxes[told.at] !== undefined && <FactCard {...cardOf(told)} />}
    </div>
  );

  function cardOf(place: Cursor): React.ComponentProps<typeof FactCard> {
    const box = boxes[place.at]!;
    const event = box.outliers[place.outlier];
    const links = linksOf(place);
    const isChosen = place.at === cursor.at && place.outlier === cursor.outlier;
    const { left = 0, top = 0, bottom = 0 } = scroller.current?.getBoundingClientRect() ?? {};
    const y = top + ROW_HEIGHT * (place.at + 2) - (scroller.current?.scrollTop ?? 0);
    return {
      title: box.group,
      kind: [sessionWords(box.subgroup), event === undefined ? '' : 'outlier'].filter(Boolean).join(', '),
      facts: event === undefined || outliers === undefined ? boxFacts(box) : outlierFacts(outliers, event.row),
      code: event === undefined || outliers === undefined ? '' : outliers.columns.commandLine[event.row]!,
      links: isChosen ? links : [],
      hint: hintOf(box, place, links[0]?.title),
      rest: 'the table of the query',
      x: left + names + sessions + count + ROOM + xOf(axis, plot, event?.value ?? box.median),
      y: Math.min(bottom, Math.max(top, y)),
    };
  }
}

/** What a pointer on the picture of a box points at. */
function under(target: EventTarget): Cursor | undefined {
  if (!(target instanceof Element) || target.closest('svg') === null) {
    return undefined;
  }
  const row = target.closest<HTMLElement>('[data-place]')?.dataset['place'];
  const outlier = target.closest<SVGElement>('[data-outlier]')?.dataset['outlier'];
  return row === undefined ? undefined : { at: Number(row), outlier: Number(outlier ?? -1) };
}

const keyOf = ({ group, subgroup }: Box): string => JSON.stringify([group, subgroup]);

function hintOf({ outliers }: Box, { outlier }: Cursor, link: string | undefined): string {
  return [
    outliers.length > 0
      ? outlier < 0
        ? 'Right and left arrow go through its outliers.'
        : `Outlier ${outlier + 1} of ${outliers.length}.`
      : '',
    link === undefined ? '' : `Enter: ${link}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
