import { warnings } from '../../core/investigations/ask';
import { freeFrame } from '../freeFrame';
import { kqlParameter } from '../parameters/kql';
import { defineKind } from './kind';

export const kqlKind = defineKind({
  kind: 'kql',
  group: 'Your own',
  label: 'KQL',
  description: 'A query of your own',
  parameters: { kql: kqlParameter },
  async run({ kql }, { ask, range }, refId) {
    const { table, limits } = await ask({ kql, timespan: range });
    return [freeFrame(table, { refId, notices: warnings(limits) })];
  },
});
