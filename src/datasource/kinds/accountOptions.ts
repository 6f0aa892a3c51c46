import { findHostLogons, LOGONS_WINDOW } from '../../core/investigations/hostLogons';
import { optionsFrame } from '../../frames/options';
import { focusParameters } from '../parameters/focus';
import { searchParameter } from '../parameters/text';
import { defineKind } from './kind';
import { optionsOf } from './optionsOf';

export const accountOptionsKind = defineKind({
  kind: 'accountOptions',
  group: 'Choices of variables',
  label: 'Accounts of a host',
  description: 'For a variable that holds an account: those that logged on to a host, or tried to',
  parameters: { ...focusParameters(LOGONS_WINDOW), search: searchParameter },
  async run({ search, ...parameters }, context, refId) {
    const { rows } = await findHostLogons({ ...parameters, outcome: 'all', account: [], source: '' }, context);
    return [
      optionsFrame.write(
        optionsOf(
          rows.map(({ account }) => account),
          search
        ),
        { refId }
      ),
    ];
  },
});
