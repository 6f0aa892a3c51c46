import { DataSourceVariableSupport } from '@grafana/data';
import { type CasefileQuery } from './query';
import { type InvestigationDataSource } from './InvestigationDataSource';

/** Dashboard variables are asked as ordinary queries of the kinds that end in "Options". */
export class InvestigationVariables extends DataSourceVariableSupport<InvestigationDataSource, CasefileQuery> {
  override getDefaultQuery(): Partial<CasefileQuery> {
    return { kind: 'alertOptions' };
  }
}
