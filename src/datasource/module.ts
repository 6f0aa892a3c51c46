import { DataSourcePlugin } from '@grafana/data';
import { ConfigEditor } from './editors/ConfigEditor';
import { QueryEditor } from './editors/QueryEditor';
import { QueryHelp } from './editors/QueryHelp';
import { InvestigationDataSource } from './InvestigationDataSource';
import { type CasefileQuery } from './query';
import { type SecureSettings, type Settings } from './settings';

export const plugin = new DataSourcePlugin<InvestigationDataSource, CasefileQuery, Settings, SecureSettings>(
  InvestigationDataSource
)
  .setConfigEditor(ConfigEditor)
  .setQueryEditor(QueryEditor)
  .setQueryEditorHelp(QueryHelp);
