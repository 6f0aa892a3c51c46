import { css } from '@emotion/css';
import { formattedValueToString, getFieldDisplayName, type DataFrame, type Field } from '@grafana/data';
import { TooltipDisplayMode } from '@grafana/schema';
import { SeriesTable, type SeriesTableRowProps } from '@grafana/ui';
import React from 'react';

interface SeriesTooltipProps {
  frame: DataFrame;
  /** The row under the pointer, for each field of the frame. */
  indices: Array<number | null>;
  /** The field nearest to the pointer. */
  seriesIndex: number | null;
  mode: TooltipDisplayMode;
}

// The members of an ambient const enum of @grafana/ui: all series at one point, or the nearest one.
const ALL_AT_X = 1;
const NEAREST = 2;

/** How the plot should look for what is under the pointer. */
export function tooltipHoverMode(mode: TooltipDisplayMode): number {
  return mode === TooltipDisplayMode.Multi ? ALL_AT_X : NEAREST;
}

/** The values under the pointer. */
export function SeriesTooltip({ frame, indices, seriesIndex, mode }: SeriesTooltipProps) {
  const [time, ...series] = frame.fields;
  if (time === undefined) {
    return null;
  }
  const shown = mode === TooltipDisplayMode.Multi ? series : series.filter((_, index) => index + 1 === seriesIndex);
  const rows = shown.flatMap((field) => row(field, frame, indices[frame.fields.indexOf(field)]));
  const at = indices[0] ?? indices.find((index) => index !== null) ?? 0;
  return (
    <div className={styles.box}>
      <SeriesTable series={rows} timestamp={shownText(time, at)} />
    </div>
  );
}

function row(field: Field, frame: DataFrame, index: number | null | undefined): SeriesTableRowProps[] {
  if (index === null || index === undefined) {
    return [];
  }
  const display = field.display?.(field.values[index]);
  return [
    {
      color: display?.color,
      label: getFieldDisplayName(field, frame),
      value: display ? formattedValueToString(display) : String(field.values[index]),
    },
  ];
}

function shownText(field: Field, index: number): string {
  const value: unknown = field.values[index];
  return field.display ? formattedValueToString(field.display(value)) : String(value);
}

const styles = { box: css({ padding: 8 }) };
