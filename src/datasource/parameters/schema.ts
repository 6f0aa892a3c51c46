import { SCHEMAS } from '../../core/schemas/schemas';
import { choiceParameter } from './choice';

/** Which logs to read. */
export const schemaParameter = choiceParameter('Logs', 'Where the events come from', [
  { value: 'auto', label: 'Whichever hold them' },
  ...SCHEMAS.map(({ name, label }) => ({ value: name, label })),
]);
