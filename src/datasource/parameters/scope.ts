import { type Scope } from '../../core/investigations/commandLines';
import { choiceParameter } from './choice';

/** How many of a host's command lines are looked into. */
export const scopeParameter = choiceParameter<Scope>('Command lines', 'Whose command lines are looked into', [
  { value: 'alert', label: "The alert's own" },
  { value: 'family', label: 'Relatives of the alert' },
  { value: 'host', label: 'Whole host' },
]);
