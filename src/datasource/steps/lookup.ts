import { type DataFrameDTO } from '@grafana/data';
import { type Finding } from '../../core/investigations/ask';
import { type IndicatorType } from '../../core/indicators/indicator';
import { type Observable } from '../../core/reputation/observable';
import { type ReputationRow } from '../../core/reputation/reputationRows';
import { reputationFrame } from '../../frames/reputation';
import { frameOf } from '../kinds/frameOf';
import { lookupParameters } from '../parameters/lookup';
import { textParameter } from '../parameters/text';
import { cellText, columnTexts, findColumn, rowCount, rowsOf } from './frameColumns';
import { defineStep } from './step';

export const lookupStep = defineStep({
  step: 'lookup',
  label: 'Look up',
  description: 'Asks VirusTotal of the indicators in a column: a row for each, with the columns of its first row',
  parameters: {
    column: textParameter(
      'Column',
      'Where the indicators are; empty for those that a step before has found',
      'RemoteAddress'
    ),
    ...lookupParameters,
  },
  async run({ column, lookUp, relations }, frame, { lookups, show }) {
    // Loaded with the first question, as for the kind: it brings the list of all top-level domains.
    const [{ firstObservables }, { lookUpObservables }] = await Promise.all([
      import('../../core/investigations/firstObservables'),
      import('../../core/investigations/reputation'),
    ]);
    const { observables, notices } = firstObservables(await observablesIn(frame, column));
    const frameWith = (finding: Finding<ReputationRow>): DataFrameDTO => {
      const found = frameOf(reputationFrame, { ...finding, notices: [...finding.notices, ...notices] }, frame.refId);
      const sources = finding.rows.map(({ sourceIndex }) => sourceIndex);
      return { ...found, fields: [...found.fields, ...rowsOf(frame, sources, found.fields)] };
    };
    const choice = { lookUp: lookUp === 'on', relations };
    return frameWith(await lookUpObservables(observables, choice, lookups, (known) => show?.([frameWith(known)])));
  },
});

/** What the step `indicators` has found or, where it has not gone before or a column is named, whole cells. */
async function observablesIn(frame: DataFrameDTO, column: string): Promise<readonly Observable[]> {
  const { observablesFound, observablesOf } = await import('../../core/reputation/observable');
  const [type, value] = [findColumn(frame, 'type'), findColumn(frame, 'value')];
  if (column !== '' || type === undefined || value === undefined) {
    return observablesOf(columnTexts(frame, column, ['value']));
  }
  const found = Array.from({ length: rowCount(frame) }, (_, row) => ({
    type: cellText(type, row) as IndicatorType,
    value: cellText(value, row),
    row,
  }));
  return observablesFound(found);
}
