import { FieldColorModeId, FieldType, type DataFrame, type PanelProps } from '@grafana/data';
import { LegendDisplayMode, TooltipDisplayMode, type VizLegendOptions, type VizTooltipOptions } from '@grafana/schema';
import { TimeSeries, TooltipPlugin2 } from '@grafana/ui';
import React from 'react';
import { corePanel } from './corePanel';
import { NoData } from './NoData';
import { SeriesTooltip, tooltipHoverMode } from './SeriesTooltip';

interface TimeSeriesOptions {
  legend: VizLegendOptions;
  tooltip: Pick<VizTooltipOptions, 'mode'>;
}

function TimeSeriesPanel(props: PanelProps<TimeSeriesOptions>) {
  const { data, options, width, height, timeRange, timeZone, fieldConfig, onChangeTimeRange } = props;
  const frames = data.series.flatMap(plottable);
  if (frames.length === 0) {
    return <NoData text={fieldConfig.defaults.noValue} />;
  }
  return (
    <TimeSeries
      frames={frames}
      structureRev={data.structureRev}
      timeRange={timeRange}
      timeZone={timeZone}
      width={width}
      height={height}
      legend={options.legend}
      options={options}
    >
      {(config, frame) => (
        <TooltipPlugin2
          config={config}
          hoverMode={tooltipHoverMode(options.tooltip.mode)}
          queryZoom={onChangeTimeRange}
          render={(_plot, indices, seriesIndex) => (
            <SeriesTooltip frame={frame} indices={indices} seriesIndex={seriesIndex} mode={options.tooltip.mode} />
          )}
        />
      )}
    </TimeSeries>
  );
}

function plottable(frame: DataFrame): DataFrame[] {
  const fields = frame.fields.filter(({ type }) => type === FieldType.time || type === FieldType.number);
  const hasBoth = [FieldType.time, FieldType.number].every((type) => fields.some((field) => field.type === type));
  return hasBoth ? [{ ...frame, fields }] : [];
}

/** Lines, bars or points over time, by Grafana's own plot component. */
export const timeSeriesPanel = corePanel<TimeSeriesOptions>({
  id: 'timeseries',
  component: TimeSeriesPanel,
  colorMode: FieldColorModeId.PaletteClassic,
  defaults: {
    legend: { showLegend: true, displayMode: LegendDisplayMode.List, placement: 'bottom', calcs: [] },
    tooltip: { mode: TooltipDisplayMode.Single },
  },
  fieldOptions: [
    ['drawStyle', 'line'],
    ['lineInterpolation', 'linear'],
    ['lineWidth', 1],
    ['lineStyle'],
    ['fillOpacity', 0],
    ['gradientMode', 'none'],
    ['showPoints', 'auto'],
    ['pointSize', 5],
    ['spanNulls', false],
    ['insertNulls', false],
    ['barAlignment', 0],
    ['barWidthFactor', 0.6],
    ['stacking', { mode: 'none', group: 'A' }],
    ['scaleDistribution', { type: 'linear' }],
    ['axisPlacement', 'auto'],
    ['axisLabel', ''],
    ['axisWidth'],
    ['axisColorMode', 'text'],
    ['axisBorderShow', false],
    ['axisCenteredZero', false],
    ['axisGridShow'],
    ['axisSoftMin'],
    ['axisSoftMax'],
    ['hideFrom', { tooltip: false, viz: false, legend: false }],
    ['thresholdsStyle', { mode: 'off' }],
  ],
});
