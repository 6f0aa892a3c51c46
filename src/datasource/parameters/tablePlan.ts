import { type TablePlan } from '../../core/investigations/ask';
import { choiceParameter } from './choice';
import { type Parameter } from './parameter';

/** The plan of the table that free KQL names. */
export const tablePlanParameter: Parameter<TablePlan> = choiceParameter(
  'Table plan',
  'Tables on the plans Basic and Auxiliary are searched at another address, one at a time, and every search is charged.',
  [
    { value: 'analytics', label: 'Analytics' },
    { value: 'basic', label: 'Basic and Auxiliary' },
  ]
);
