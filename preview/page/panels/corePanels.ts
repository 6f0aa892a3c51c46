import type { PanelPlugin } from '@grafana/data';
import { barChartPanel } from './BarChartPanel';
import { barGaugePanel } from './BarGaugePanel';
import { statPanel } from './StatPanel';
import { tablePanel } from './TablePanel';
import { textPanel } from './TextPanel';
import { timeSeriesPanel } from './TimeSeriesPanel';

/** The stand-ins for the panels of Grafana that our dashboards use. */
export const corePanels: PanelPlugin[] = [
  textPanel,
  statPanel,
  tablePanel,
  timeSeriesPanel,
  barChartPanel,
  barGaugePanel,
];
