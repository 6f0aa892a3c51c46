import { type DataFrameDTO } from '@grafana/data';
import { type Finding } from '../../core/investigations/ask';
import { PROCESS_TREE_WINDOW } from '../../core/investigations/processTree';
import { type ReputationRow } from '../../core/reputation/reputationRows';
import { reputationFrame } from '../../frames/reputation';
import { focusParameters } from '../parameters/focus';
import { listParameter } from '../parameters/list';
import { lookupParameters } from '../parameters/lookup';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const reputationKind = defineKind({
  kind: 'reputation',
  group: 'Indicators',
  label: 'Reputation',
  description: 'What VirusTotal says of addresses, domains, URLs and hashes',
  parameters: {
    observables: listParameter(
      'Observables',
      'What to look up; empty for what the alert and the command lines of its host name',
      '$observable'
    ),
    ...focusParameters(PROCESS_TREE_WINDOW),
    ...lookupParameters,
  },
  async run(parameters, context, refId) {
    // Loaded with the first question: it brings the list of all top-level domains.
    const [{ findObservables }, { lookUpObservables }] = await Promise.all([
      import('../../core/investigations/reputationObservables'),
      import('../../core/investigations/reputation'),
    ]);
    const found = await findObservables(parameters, context);
    const framesOf = ({ rows, summary, notices }: Finding<ReputationRow>): readonly DataFrameDTO[] => [
      frameOf(
        reputationFrame,
        {
          rows,
          summary: found.absence || summary,
          notices: [...notices, ...found.notices],
          ...(found.schema === undefined ? {} : { schema: found.schema }),
        },
        refId
      ),
    ];
    const choice = { lookUp: parameters.lookUp === 'on', relations: parameters.relations };
    return framesOf(
      await lookUpObservables(found.observables, choice, context.lookups, (known) => context.show?.(framesOf(known)))
    );
  },
});
