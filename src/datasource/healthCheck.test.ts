import { type Fetch } from '../core/investigations/ask';
import { Refusal } from './client/Refusal';
import { checkHealth } from './healthCheck';

const settings = { tenantId: 't', clientId: 'c', workspaceId: 'w' };
const unknownTable = (name: string): Refusal =>
  new Refusal('refused', {
    status: 400,
    codes: ['BadArgumentError', 'SemanticError', 'SEM0100'],
    code: 'SEM0100',
    message: `Failed to resolve table '${name}'`,
  });
const check = (ask: (fetch: Fetch) => Promise<unknown>, given: object = settings) => checkHealth(given, ask, 0);

describe('the health check', () => {
  it('reads each table that the dashboards read', async () => {
    const asked: string[] = [];
    const health = await check(({ kql }) => Promise.resolve(asked.push(kql.split('\n')[0]!)));
    expect([health.status, asked]).toEqual(['success', ['SecurityAlert', 'SecurityEvent']]);
  });

  it('asks nothing while the settings are incomplete, and names what they lack', async () => {
    const ask = (): Promise<never> => Promise.reject(new Error('asked'));
    expect(await check(ask, { tenantId: 't' })).toEqual({
      status: 'error',
      message: 'The settings lack the client ID, the workspace ID. Fill them in and save.',
    });
  });

  it('names the table that is missing, and who writes it', async () => {
    const health = await check(({ kql }) =>
      kql.startsWith('SecurityEvent') ? Promise.reject(unknownTable('SecurityEvent')) : Promise.resolve()
    );
    expect(health.message).toBe(
      'The workspace has no table SecurityEvent: the Windows Security Events connector writes it.'
    );
  });

  it('gives any other failure in its own words', async () => {
    expect(await check(() => Promise.reject(new Refusal('No rights.')))).toEqual({
      status: 'error',
      message: 'No rights.',
    });
  });
});
