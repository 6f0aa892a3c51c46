import { grantCommand, listRightsCommand } from './azureCommands';
import { type Check } from './check';
import { type VisibleSettings } from './connectedSource';

/** What the health check of a data source says. */
export interface Health {
  readonly ok: boolean;
  readonly message: string;
}

/** Whether the workspace answers, and what can be said of the rights from here. */
export function connectionChecks(
  health: Health,
  settings: VisibleSettings
): { readonly connection: Check; readonly rights: Check } {
  const listRights = { label: 'list the rights', text: listRightsCommand(settings) };
  const grant = { label: 'grant the role', text: grantCommand(settings) };
  return {
    connection: health.ok
      ? { state: 'good', finding: health.message }
      : {
          state: 'problem',
          finding: health.message,
          advice: 'Open the settings of the data source, mend what the sentence names, and press Save & test there.',
        },
    rights: health.ok
      ? {
          state: 'good',
          finding: 'The identity may read the workspace.',
          advice:
            'Whether it may do more cannot be seen from here. It needs the role Log Analytics Reader on this workspace ' +
            'and nothing else: everybody who may query the data source asks with its rights.',
          snippets: [listRights],
        }
      : {
          state: 'unknown',
          finding: 'Rights can be told only once the workspace answers.',
          advice:
            'If the sentence above is about rights: give the identity the role Log Analytics Reader on the workspace.',
          snippets: [grant, listRights],
        },
  };
}
