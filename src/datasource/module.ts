import { DataSourcePlugin } from '@grafana/data';
import { InvestigationDataSource } from './InvestigationDataSource';
import { type CasefileQuery } from './query';
import { type Settings } from './settings';

export const plugin = new DataSourcePlugin<InvestigationDataSource, CasefileQuery, Settings>(InvestigationDataSource);
