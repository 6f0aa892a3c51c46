import { css } from '@emotion/css';
import { getFrameDisplayName, type DataFrame, type Field, type FieldConfig, type PanelProps } from '@grafana/data';
import { TableCellDisplayMode, TableCellHeight } from '@grafana/schema';
import { Combobox } from '@grafana/ui';
import { TableNG } from '@grafana/ui/unstable';
import React from 'react';
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
  const frame = data.series[options.frameIndex] ?? data.series[0];
  if (frame === undefined || frame.fields.length === 0) {
    return <NoData text={fieldConfig.defaults.noValue} />;
  }
  const severalFrames = data.series.length > 1;
  return (
    <div className={styles.column}>
      <TableNG
        data={withHiddenFields(frame)}
        width={width}
        height={severalFrames ? height - FRAME_PICKER_HEIGHT : height}
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
      {severalFrames && (
        <Combobox
          options={data.series.map((series, value) => ({ label: getFrameDisplayName(series, value), value }))}
          value={data.series.indexOf(frame)}
          onChange={({ value }) => onOptionsChange({ ...options, frameIndex: value })}
        />
      )}
    </div>
  );
}

// Dashboards written for Grafana 12 hide a column by `hidden`; the table of Grafana 13 looks at `hideFrom.viz`.
function withHiddenFields(frame: DataFrame): DataFrame {
  return { ...frame, fields: frame.fields.map(hiddenAsHideFrom) };
}

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
