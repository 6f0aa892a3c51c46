import { warnings } from '../../core/investigations/ask';
import { counted } from '../../core/investigations/wording';
import { defang } from '../../core/indicators/defang';
import { doJobHere } from '../../core/work/doJob';
import { indicatorsFrame } from '../../frames/indicators';
import { columnParameter, COMMAND_LINE_COLUMNS } from '../parameters/column';
import { indicatorTypesParameter } from '../parameters/indicatorTypes';
import { switchParameter } from '../parameters/switch';
import { columnTexts, rowsOf } from './frameColumns';
import { defineStep } from './step';

export const indicatorsStep = defineStep({
  step: 'indicators',
  label: 'Find indicators',
  description: 'Finds addresses, domains, URLs, hashes ... in a column: a row for each, with the columns of its row',
  parameters: {
    column: columnParameter,
    types: indicatorTypesParameter,
    decode: switchParameter('Decode first', 'Also look into what can be decoded out of the column'),
  },
  async run({ column, types, decode }, frame, { doJob = doJobHere }) {
    // What a step before has decoded is what is asked about.
    const texts = columnTexts(frame, column, ['decoded_string', ...COMMAND_LINE_COLUMNS]);
    const { found, notes } = await doJob('indicators', { texts, types, decode });
    const indicators = indicatorsFrame.write(
      found.map((indicator) => ({ ...indicator, defanged: defang(indicator.type, indicator.value) })),
      {
        summary: `${counted(found.length, 'indicator')} in ${counted(texts.length, 'row')}.`,
        notices: warnings(notes),
      }
    );
    const source = rowsOf(
      frame,
      found.map(({ row }) => row),
      indicators.fields
    );
    return { ...indicators, fields: [...indicators.fields, ...source] };
  },
});
