import {
  VizOrientation,
  getDisplayValueAlignmentFactors,
  getFieldDisplayValues,
  type DisplayValueAlignmentFactors,
  type FieldDisplay,
  type PanelProps,
  type ReduceDataOptions,
  type TimeRange,
} from '@grafana/data';
import { PercentChangeColorMode, type VizTextDisplayOptions } from '@grafana/schema';
import {
  BigValue,
  BigValueColorMode,
  BigValueGraphMode,
  BigValueJustifyMode,
  BigValueTextMode,
  DataLinksContextMenu,
  VizRepeater,
  useTheme2,
  type VizRepeaterRenderValueProps,
} from '@grafana/ui';
import React from 'react';
import { corePanel } from './corePanel';
import { NoData } from './NoData';

interface StatOptions {
  reduceOptions: ReduceDataOptions;
  orientation: VizOrientation;
  colorMode: BigValueColorMode;
  graphMode: BigValueGraphMode;
  justifyMode: BigValueJustifyMode;
  textMode: BigValueTextMode;
  wideLayout: boolean;
  showPercentChange: boolean;
  percentChangeColorMode: PercentChangeColorMode;
  text: VizTextDisplayOptions;
}

function StatPanel(props: PanelProps<StatOptions>) {
  const { data, options, fieldConfig, width, height, replaceVariables, timeRange, timeZone, renderCounter } = props;
  const theme = useTheme2();
  const getValues = () =>
    getFieldDisplayValues({
      data: data.series,
      reduceOptions: options.reduceOptions,
      fieldConfig,
      replaceVariables,
      theme,
      timeZone,
      sparkline: options.graphMode !== BigValueGraphMode.None,
      percentChange: options.showPercentChange,
    });
  if (data.series.length === 0) {
    return <NoData text={fieldConfig.defaults.noValue} />;
  }
  return (
    <VizRepeater
      getValues={getValues}
      getAlignmentFactors={getDisplayValueAlignmentFactors}
      renderValue={(value) => <StatValue {...value} options={options} timeRange={timeRange} />}
      width={width}
      height={height}
      source={data}
      renderCounter={renderCounter}
      orientation={options.orientation}
      autoGrid
    />
  );
}

type StatValueProps = VizRepeaterRenderValueProps<FieldDisplay, DisplayValueAlignmentFactors> & {
  options: StatOptions;
  timeRange: TimeRange;
};

function StatValue({ value, width, height, count, alignmentFactors, options, timeRange }: StatValueProps) {
  const theme = useTheme2();
  // The dashboard's whole range, so that a gap at its end shows.
  const sparkline = value.sparkline && { ...value.sparkline, timeRange };
  const big = (className?: string, onClick?: React.MouseEventHandler<HTMLElement>) => (
    <BigValue
      value={value.display}
      sparkline={sparkline}
      count={count}
      colorMode={options.colorMode}
      graphMode={options.graphMode}
      justifyMode={options.justifyMode}
      textMode={options.textMode}
      disableWideLayout={!options.wideLayout}
      percentChangeColorMode={options.percentChangeColorMode}
      text={options.text}
      alignmentFactors={alignmentFactors}
      width={width}
      height={height}
      theme={theme}
      hasLinks={value.hasLinks}
      className={className}
      onClick={onClick}
    />
  );
  if (!value.hasLinks || value.getLinks === undefined) {
    return big();
  }
  return (
    <DataLinksContextMenu links={value.getLinks}>
      {({ openMenu, targetClassName }) => big(targetClassName, openMenu)}
    </DataLinksContextMenu>
  );
}

/** One big value for each field, with its sparkline. */
export const statPanel = corePanel<StatOptions>({
  id: 'stat',
  component: StatPanel,
  defaults: {
    reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
    orientation: VizOrientation.Auto,
    colorMode: BigValueColorMode.Value,
    graphMode: BigValueGraphMode.Area,
    justifyMode: BigValueJustifyMode.Auto,
    textMode: BigValueTextMode.Auto,
    wideLayout: true,
    showPercentChange: false,
    percentChangeColorMode: PercentChangeColorMode.Standard,
    text: {},
  },
});
