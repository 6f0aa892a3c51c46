import { css } from '@emotion/css';
import {
  FieldColorModeId,
  FieldType,
  VizOrientation,
  formattedValueToString,
  getDisplayProcessor,
  getFieldDisplayName,
  type DataFrame,
  type Field,
  type FieldConfig,
  type GrafanaTheme2,
  type PanelProps,
} from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { corePanel } from './corePanel';
import { NoData } from './NoData';

interface BarChartOptions {
  orientation: VizOrientation;
  xField?: string;
}

function BarChartPanel({ data, options, width, height, fieldConfig }: PanelProps<BarChartOptions>) {
  const styles = useStyles2(getStyles);
  const frame = data.series[0];
  const theme = useTheme2();
  const values = frame ? valueFields(frame, theme) : [];
  if (frame === undefined || values.length === 0 || frame.length === 0) {
    return <NoData text={fieldConfig.defaults.noValue} />;
  }
  const labels = labelField(frame, options.xField);
  const most = Math.max(...values.flatMap((field) => field.values.map(Number)).filter(Number.isFinite), 0);
  const horizontal =
    options.orientation === VizOrientation.Horizontal ||
    (options.orientation === VizOrientation.Auto && height > width);
  const rows = Array.from({ length: frame.length }, (_, row) => row);
  return (
    <div className={horizontal ? styles.rows : styles.columns} style={{ width, height }} role="list">
      {rows.map((row) => (
        <div key={row} className={horizontal ? styles.row : styles.column} role="listitem">
          <span className={horizontal ? styles.rowLabel : styles.columnLabel}>{labels && shown(labels, row)}</span>
          <div className={horizontal ? styles.rowBars : styles.columnBars}>
            {values.map((field) => (
              <Bar key={field.name} field={field} frame={frame} row={row} most={most} horizontal={horizontal} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

interface BarProps {
  field: Field;
  frame: DataFrame;
  row: number;
  most: number;
  horizontal: boolean;
}

function Bar({ field, frame, row, most, horizontal }: BarProps) {
  const styles = useStyles2(getStyles);
  const length = `${most > 0 ? Math.max(0, (100 * Number(field.values[row])) / most) : 0}%`;
  const color = field.display?.(field.values[row]).color;
  const text = shown(field, row);
  return (
    <div
      className={horizontal ? styles.rowBar : styles.columnBar}
      title={`${getFieldDisplayName(field, frame)}: ${text}`}
    >
      <div
        className={styles.bar}
        style={{ background: color, ...(horizontal ? { width: length, height: '70%' } : { height: length }) }}
      />
      <span className={styles.value}>{text}</span>
    </div>
  );
}

// The palette counts the series of the chart, not the columns of the frame.
function valueFields(frame: DataFrame, theme: GrafanaTheme2): Field[] {
  return frame.fields
    .filter(({ type, config }) => type === FieldType.number && !isHidden(config as BarFieldConfig))
    .map((field, seriesIndex) => {
      const counted: Field = { ...field, state: { ...field.state, seriesIndex } };
      return { ...counted, display: getDisplayProcessor({ field: counted, theme }) };
    });
}

type BarFieldConfig = FieldConfig<{ hideFrom?: { viz?: boolean } }>;

function isHidden({ custom }: BarFieldConfig): boolean {
  return custom?.hideFrom?.viz === true;
}

function labelField(frame: DataFrame, wanted: string | undefined): Field | undefined {
  return (
    frame.fields.find((field) => wanted !== undefined && getFieldDisplayName(field, frame) === wanted) ??
    frame.fields.find(({ type }) => type === FieldType.string) ??
    frame.fields.find(({ type }) => type === FieldType.time)
  );
}

function shown(field: Field, row: number): string {
  const value: unknown = field.values[row];
  return field.display ? formattedValueToString(field.display(value)) : String(value);
}

function getStyles(theme: GrafanaTheme2) {
  const label = { fontSize: theme.typography.bodySmall.fontSize, color: theme.colors.text.secondary, ...ellipsis };
  return {
    rows: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(0.5), overflow: 'auto' }),
    row: css({ display: 'flex', flex: '1 0 20px', alignItems: 'stretch', gap: theme.spacing(1), maxHeight: 48 }),
    rowLabel: css({ ...label, width: '35%', textAlign: 'right', alignSelf: 'center' }),
    rowBars: css({ flex: 1, display: 'flex', flexDirection: 'column' }),
    rowBar: css({ flex: 1, display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) }),
    columns: css({ display: 'flex', alignItems: 'stretch', gap: theme.spacing(1), overflow: 'hidden' }),
    column: css({ display: 'flex', flex: 1, minWidth: 0, flexDirection: 'column-reverse' }),
    columnLabel: css({ ...label, textAlign: 'center' }),
    columnBars: css({ flex: 1, display: 'flex', gap: 2, minHeight: 0 }),
    columnBar: css({ flex: 1, display: 'flex', flexDirection: 'column-reverse', textAlign: 'center', minWidth: 0 }),
    bar: css({ borderRadius: 2, minWidth: 1, flexShrink: 1 }),
    value: css({ fontSize: theme.typography.bodySmall.fontSize }),
  };
}

const ellipsis = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** Bars with their labels and values: @grafana/ui has no bar chart, so this one is drawn here. */
export const barChartPanel = corePanel<BarChartOptions>({
  id: 'barchart',
  component: BarChartPanel,
  colorMode: FieldColorModeId.PaletteClassic,
  defaults: { orientation: VizOrientation.Auto, xField: undefined },
  fieldOptions: [
    ['hideFrom'],
    ['fillOpacity', 80],
    ['lineWidth', 1],
    ['gradientMode', 'none'],
    ['axisPlacement', 'auto'],
  ],
});
