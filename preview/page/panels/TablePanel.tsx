import { css } from '@emotion/css';
import {
  getFieldDisplayName,
  getFrameDisplayName,
  type DataFrame,
  type Field,
  type FieldConfig,
  type PanelProps,
} from '@grafana/data';
import { TableCellDisplayMode, TableCellHeight } from '@grafana/schema';
import { Combobox } from '@grafana/ui';
import { TableNG } from '@grafana/ui/unstable';
import React, { useMemo } from 'react';
import { corePanel } from './corePanel';
import { NoData } from './NoData';

interface TableOptions {
  frameIndex: number;
  showHeader: boolean;
  cellHeight: TableCellHeight;
  sortBy: Array<{ displayName: string; desc?: boolean }>;
}

interface TableFieldOptions {
  hidden?: boolean;
  hideFrom?: { viz?: boolean };
}

const FRAME_PICKER_HEIGHT = 40;

function TablePanel(props: PanelProps<TableOptions>) {
  const { data, options, width, height, timeRange, fieldConfig, transparent, onOptionsChange } = props;
  const tables = useMemo(() => data.series.map((frame) => tableFrame(frame, data.series)), [data.series]);
  const frame = tables[options.frameIndex] ?? tables[0];
  if (frame === undefined || frame.fields.length === 0) {
    return <NoData text={fieldConfig.defaults.noValue} />;
  }
  const severalFrames = tables.length > 1;
  const tableHeight = severalFrames ? height - FRAME_PICKER_HEIGHT : height;
  return (
    <div className={styles.column}>
      {/* The table fills its parent; only one of a given height makes it scroll and draw what is in view. */}
      <div style={{ width, height: tableHeight }}>
        <TableNG
          data={frame}
          width={width}
          height={tableHeight}
          structureRev={data.structureRev}
          noHeader={!options.showHeader}
          cellHeight={options.cellHeight}
          sortBy={options.sortBy}
          onSortByChange={(sortBy) => onOptionsChange({ ...options, sortBy })}
          timeRange={timeRange}
          fieldConfig={fieldConfig}
          noValue={fieldConfig.defaults.noValue}
          transparent={transparent}
          getActions={() => []}
          enableVirtualization
          resizable
        />
      </div>
      {severalFrames && (
        <Combobox
          options={tables.map((table, value) => ({ label: getFrameDisplayName(table, value), value }))}
          value={tables.indexOf(frame)}
          onChange={({ value }) => onOptionsChange({ ...options, frameIndex: value })}
        />
      )}
    </div>
  );
}

// The table reads the names of its columns from the fields' state, where nobody else has to have put them.
function tableFrame(frame: DataFrame, all: DataFrame[]): DataFrame {
  const fields = frame.fields.map((field) => {
    const displayName = getFieldDisplayName(field, frame, all);
    return hiddenAsHideFrom({ ...field, state: { ...field.state, displayName } });
  });
  return { ...frame, fields };
}

// Dashboards written for Grafana 12 hide a column by `hidden`; the table of Grafana 13 looks at `hideFrom.viz`.
function hiddenAsHideFrom(field: Field): Field {
  const { custom } = field.config as FieldConfig<TableFieldOptions>;
  if (!custom?.hidden) {
    return field;
  }
  const hideFrom = { ...custom.hideFrom, viz: true };
  return { ...field, config: { ...field.config, custom: { ...custom, hideFrom } } };
}

const styles = { column: css({ display: 'flex', flexDirection: 'column', justifyContent: 'space-between' }) };

/** Grafana's own table component with the options that its panel would hand to it. */
export const tablePanel = corePanel<TableOptions>({
  id: 'table',
  component: TablePanel,
  defaults: { frameIndex: 0, showHeader: true, cellHeight: TableCellHeight.Sm, sortBy: [] },
  fieldOptions: [
    ['width'],
    ['minWidth', 50],
    ['align', 'auto'],
    ['cellOptions', { type: TableCellDisplayMode.Auto }],
    ['wrapText', false],
    ['wrapHeaderText', false],
    ['filterable', false],
    ['inspect', false],
    ['hidden', false],
    ['hideFrom'],
    ['hideFrom.viz', false],
    ['tooltip'],
    ['footer'],
  ],
});
