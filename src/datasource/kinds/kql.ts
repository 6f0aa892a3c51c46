import { warnings } from '../../core/investigations/ask';
import { freeFrame } from '../freeFrame';
import { kqlParameter } from '../parameters/kql';
import { tablePlanParameter } from '../parameters/tablePlan';
import { defineKind } from './kind';

export const kqlKind = defineKind({
  kind: 'kql',
  group: 'Your own',
  label: 'KQL',
  description: 'A query of your own',
  parameters: { plan: tablePlanParameter, kql: kqlParameter },
  async run({ kql, plan }, { ask, range }, refId) {
    const { table, limits } = await ask({ kql, timespan: range, plan });
    return [freeFrame(table, { refId, notices: warnings(limits) })];
  },
});
