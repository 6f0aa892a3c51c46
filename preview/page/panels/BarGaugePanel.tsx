import {
  VizOrientation,
  getDisplayValueAlignmentFactors,
  getFieldDisplayValues,
  type DisplayValueAlignmentFactors,
  type FieldDisplay,
  type PanelProps,
  type ReduceDataOptions,
} from '@grafana/data';
import {
  BarGaugeDisplayMode,
  BarGaugeNamePlacement,
  BarGaugeValueMode,
  type VizTextDisplayOptions,
} from '@grafana/schema';
import { BarGauge, DataLinksContextMenu, VizRepeater, useTheme2, type VizRepeaterRenderValueProps } from '@grafana/ui';
import React from 'react';
import { corePanel } from './corePanel';
import { NoData } from './NoData';

interface BarGaugeOptions {
  reduceOptions: ReduceDataOptions;
  orientation: VizOrientation;
  displayMode: BarGaugeDisplayMode;
  valueMode: BarGaugeValueMode;
  namePlacement: BarGaugeNamePlacement;
  showUnfilled: boolean;
  minVizHeight: number;
  minVizWidth: number;
  text: VizTextDisplayOptions;
}

function BarGaugePanel(props: PanelProps<BarGaugeOptions>) {
  const { data, options, fieldConfig, width, height, replaceVariables, timeZone, renderCounter } = props;
  const theme = useTheme2();
  const { reduceOptions, orientation, minVizHeight, minVizWidth } = options;
  if (data.series.length === 0) {
    return <NoData text={fieldConfig.defaults.noValue} />;
  }
  return (
    <VizRepeater
      source={data}
      getValues={() =>
        getFieldDisplayValues({ data: data.series, reduceOptions, fieldConfig, replaceVariables, theme, timeZone })
      }
      getAlignmentFactors={getDisplayValueAlignmentFactors}
      renderValue={(value) => <Bar {...value} options={options} />}
      renderCounter={renderCounter}
      width={width}
      height={height}
      orientation={orientation}
      minVizHeight={minVizHeight}
      minVizWidth={minVizWidth}
      itemSpacing={8}
    />
  );
}

type BarProps = VizRepeaterRenderValueProps<FieldDisplay, DisplayValueAlignmentFactors> & { options: BarGaugeOptions };

function Bar({ value, width, height, orientation, alignmentFactors, options }: BarProps) {
  const theme = useTheme2();
  const { field, display, view, colIndex, hasLinks, getLinks } = value;
  const bar = (className?: string, onClick?: React.MouseEventHandler<HTMLElement>) => (
    <BarGauge
      value={display}
      field={field}
      display={view?.getFieldDisplayProcessor(colIndex ?? 0)}
      width={width}
      height={height}
      orientation={orientation}
      alignmentFactors={alignmentFactors}
      displayMode={options.displayMode}
      valueDisplayMode={options.valueMode}
      namePlacement={options.namePlacement}
      showUnfilled={options.showUnfilled}
      text={options.text}
      theme={theme}
      className={className}
      onClick={onClick}
    />
  );
  if (!hasLinks || getLinks === undefined) {
    return bar();
  }
  return (
    <DataLinksContextMenu links={getLinks} style={{ height: '100%' }}>
      {({ openMenu, targetClassName }) => bar(targetClassName, openMenu)}
    </DataLinksContextMenu>
  );
}

/** A bar for each value, with its name and number. */
export const barGaugePanel = corePanel<BarGaugeOptions>({
  id: 'bargauge',
  component: BarGaugePanel,
  defaults: {
    reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
    orientation: VizOrientation.Auto,
    displayMode: BarGaugeDisplayMode.Gradient,
    valueMode: BarGaugeValueMode.Color,
    namePlacement: BarGaugeNamePlacement.Auto,
    showUnfilled: true,
    minVizHeight: 16,
    minVizWidth: 8,
    text: {},
  },
});
