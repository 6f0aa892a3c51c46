import { credentialsFor, demoCredentials, isLoopback } from './credentials';

const own = {
  CASEFILE_WORKSPACE_TENANT_ID: 'tenant',
  CASEFILE_WORKSPACE_CLIENT_ID: 'client',
  CASEFILE_WORKSPACE_CLIENT_SECRET: 'secret',
  CASEFILE_WORKSPACE_ID: 'workspace',
};

describe('credentialsFor', () => {
  it('gives the demo credentials on a loopback address', () => {
    expect(credentialsFor('127.0.0.1', {})).toEqual(demoCredentials);
  });

  it('takes those of the environment', () => {
    const expected = { tenantId: 'tenant', clientId: 'client', clientSecret: 'secret', workspaceId: 'workspace' };
    expect(credentialsFor('127.0.0.1', own)).toEqual(expected);
    expect(credentialsFor('0.0.0.0', own)).toEqual(expected);
  });

  it.each([
    ['none', {}],
    ['only some', { ...own, CASEFILE_WORKSPACE_ID: '' }],
    ["the demo's secret", { ...own, CASEFILE_WORKSPACE_CLIENT_SECRET: demoCredentials.clientSecret }],
  ])('refuses an address that others can reach with %s', (_, environment) => {
    expect(() => credentialsFor('0.0.0.0', environment)).toThrow(/demo credentials are refused on 0\.0\.0\.0/);
  });
});

describe('isLoopback', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['192.0.2.1', false],
    ['127.0.0.1.example.com', false],
  ])('%s: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
