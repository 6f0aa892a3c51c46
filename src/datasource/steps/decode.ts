import { warnings } from '../../core/investigations/ask';
import { counted } from '../../core/investigations/wording';
import { doJobHere } from '../../core/work/doJob';
import { decodedFrame } from '../../frames/decoded';
import { columnParameter, COMMAND_LINE_COLUMNS } from '../parameters/column';
import { columnTexts, rowsOf } from './frameColumns';
import { defineStep } from './step';

export const decodeStep = defineStep({
  step: 'decode',
  label: 'Decode',
  description: 'Decodes base64 and archives in a column: a row for each item, with the columns of the row it came from',
  parameters: { column: columnParameter },
  async run({ column }, frame, { doJob = doJobHere }) {
    const texts = columnTexts(frame, column, COMMAND_LINE_COLUMNS);
    const { rows, notes } = await doJob('decode', texts);
    const decoded = decodedFrame.write(rows, {
      summary: `${counted(rows.length, 'decoded item')} in ${counted(texts.length, 'row')}.`,
      notices: warnings(notes),
    });
    const source = rowsOf(
      frame,
      rows.map(({ row }) => row),
      decoded.fields
    );
    return { ...decoded, fields: [...source, ...decoded.fields] };
  },
});
