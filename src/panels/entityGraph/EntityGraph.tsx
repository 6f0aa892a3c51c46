import React, { useMemo, useRef, useState } from 'react';
import { type DataFrame, type PanelProps } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { type EntityGroup } from '../../core/alerts/entityGroups';
import { followFirst, rowLinks } from '../shared/openTarget';
import { useCopy } from '../shared/useCopy';
import { visibleText } from '../shared/visibleText';
import { getGraphStyles } from './entityGraph.styles';
import { graphColours } from './glyphs';
import { GraphPlot } from './GraphPlot';
import { GraphTools } from './GraphTools';
import { type ChangeGraph, type KeptGraph } from './keptGraph';
import { type Point } from './model/camera';
import { foldGraph, openedFor } from './model/fold';
import { type GraphModel, type NodeColumns } from './model/graph';
import { pictureOf } from './model/picture';
import { searchNodes } from './model/search';
import { NodeList } from './NodeList';
import { type GraphOptions, type Pin } from './options';
import { useLayout } from './useLayout';
import { foldedWords, leftWords } from './words';

interface Props {
  readonly model: GraphModel;
  readonly nodes: NodeColumns;
  /** The frame that the nodes were read from: for its data links. */
  readonly frame: DataFrame;
  readonly summary: string;
  /** What is not as it should be, in sentences. */
  readonly problems: readonly string[];
  readonly options: GraphOptions;
  readonly kept: KeptGraph;
  readonly change: ChangeGraph;
  readonly panel: PanelProps;
}

/** More could not be told apart, and would no longer move at once. */
const MOST_NODES = 5_000;

/** The words above, the legend with the tools, and below them the picture or the list of the same nodes. */
export function EntityGraph({ model, nodes, frame, summary, problems, options, kept, change, panel }: Props) {
  const styles = useStyles2(getGraphStyles);
  const theme = useTheme2();
  const colours = useMemo(() => graphColours(theme), [theme]);
  const searchBox = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ readonly key: string }>();
  const { announcement, copy } = useCopy();
  const { hidden, opened, search, selected, asList } = kept;
  const byType = kept.byType ?? options.byType;
  const select = (key: string | undefined): void => change(() => ({ selected: key }));
  const setAsList = (to: boolean): void => change(() => ({ asList: to }));

  const rules = useMemo(() => ({ cap: options.cap, byType, opened, most: MOST_NODES }), [options.cap, byType, opened]);
  const drawn = useMemo(() => {
    const folding = foldGraph(model, rules);
    return { model, nodes, frame, folding, picture: pictureOf(model, folding) };
  }, [model, nodes, frame, rules]);
  const pins = useMemo(() => new Map(options.pins.map(({ id, x, y }) => [id, { x, y }])), [options.pins]);
  const layout = useLayout(drawn, pins, kept.places, change);
  const { settled } = layout;
  const found = useMemo(
    () => searchNodes(model, (row) => nodes.columns.properties[row]!, search),
    [model, nodes, search]
  );
  const matches = useMemo(() => (search.trim() === '' ? undefined : new Set(found)), [found, search]);
  /** Chooses a node of the current graph, and unfolds what hides it. */
  const show = (node: number): void => {
    const { id, group } = model.nodes[node]!;
    change((before) => ({
      opened: openedFor(model, rules, node),
      hidden: without(before.hidden, group),
      selected: id,
    }));
    setWanted({ key: id });
  };
  const nextMatch = (by: 1 | -1): void => {
    const at = found.findIndex((node) => model.nodes[node]!.id === selected);
    const next = found[(at < 0 ? (by > 0 ? 0 : found.length - 1) : at + by + found.length) % found.length];
    if (next !== undefined) {
      show(next);
    }
  };
  const linksOf = (item: number) => {
    const { node, bundle } = settled!.picture.items[item]!;
    return bundle >= 0 ? [] : rowLinks(settled!.frame, settled!.model.nodes[node]!.row, 'title');
  };
  const open = (item: number, link: number): void => {
    const { key, bundle } = settled!.picture.items[item]!;
    if (bundle >= 0) {
      const first = settled!.model.nodes[settled!.folding.bundles[bundle]!.members[0]!]!.id;
      change((before) => ({ opened: new Set([...before.opened, key]), selected: first }));
    } else {
      followFirst(linksOf(item).slice(link));
    }
  };
  const pin = (key: string, at: Point | undefined): void => {
    const others = options.pins.filter(({ id }) => id !== key);
    if (at === undefined) {
      return savePins(others);
    }
    const [x, y] = [Math.round(at.x), Math.round(at.y)];
    layout.put(key, x, y);
    savePins([...others, { id: key, x, y }]);
  };
  const savePins = (pins: readonly Pin[]): void => panel.onOptionsChange({ ...panel.options, pins });
  const copyName = (item: number): void => {
    const { node } = settled!.picture.items[item]!;
    copy(settled!.model.nodes[node]!.title, 'Name');
  };
  const listed = useMemo(
    () =>
      (matches === undefined ? model.nodes.map((_, node) => node) : found).filter(
        (node) => !hidden.has(model.nodes[node]!.group)
      ),
    [model, matches, found, hidden]
  );
  const cut = [leftWords(drawn.folding), ...problems].filter((text) => text !== '').join(' ');
  const shownSummary = [summary, foldedWords(drawn.folding)].filter((text) => text !== '').join(' ');

  return (
    <div ref={root} className={styles.panel} style={{ width: panel.width, height: panel.height }}>
      <div className={styles.strip}>
        <div className={styles.summary} role="status" title={visibleText(shownSummary)}>
          {visibleText(shownSummary)} {announcement}
          {layout.progress !== undefined && ` Placing ${Math.round(layout.progress * 100)} %`}
        </div>
        {cut !== '' && (
          <div className={styles.cut} title={visibleText(cut)}>
            {visibleText(cut)}
          </div>
        )}
      </div>
      <GraphTools
        model={model}
        width={panel.width}
        hidden={hidden}
        colours={colours}
        styles={styles}
        searchBox={searchBox}
        search={search}
        found={matches?.size}
        byType={byType}
        asList={asList}
        hasOpened={opened.size > 0}
        hasPins={pins.size > 0}
        onToggle={(group) =>
          change((before) => ({
            hidden: before.hidden.has(group) ? without(before.hidden, group) : new Set([...before.hidden, group]),
          }))
        }
        onSearch={(text) => change(() => ({ search: text }))}
        onMatch={nextMatch}
        onLeaveSearch={() => {
          change(() => ({ search: '' }));
          root.current?.querySelector<HTMLElement>('[role=application]')?.focus();
        }}
        onByType={() => change(() => ({ byType: !byType }))}
        onFold={() => change(() => ({ opened: new Set() }))}
        onUnpin={() => savePins([])}
        onLayOut={layout.again}
        onList={() => setAsList(!asList)}
      />
      {asList && (
        <NodeList
          model={model}
          nodes={listed}
          styles={styles}
          onOpen={(node) => {
            if (!followFirst(rowLinks(frame, model.nodes[node]!.row, 'title'))) {
              show(node);
              setAsList(false);
            }
          }}
        />
      )}
      {settled === undefined ? (
        <div className={styles.plot}>
          <div className={styles.waiting}>Placing {model.nodes.length.toLocaleString('en-US')} entities…</div>
        </div>
      ) : (
        <GraphPlot
          settled={settled}
          summary={shownSummary}
          pins={pins}
          hidden={hidden}
          matches={matches}
          wanted={wanted}
          isHidden={asList}
          selected={selected}
          camera={kept.camera}
          words={options.words}
          styles={styles}
          linksOf={linksOf}
          onChange={change}
          onSelect={select}
          onOpen={open}
          onPin={pin}
          onCopy={copyName}
          onSearch={() => searchBox.current?.focus()}
          onMatch={nextMatch}
        />
      )}
    </div>
  );
}

const without = (groups: ReadonlySet<EntityGroup>, group: EntityGroup): ReadonlySet<EntityGroup> =>
  new Set([...groups].filter((one) => one !== group));
