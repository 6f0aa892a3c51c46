import {
  addressProblem,
  countProblem,
  idProblem,
  otherWorkspaceProblem,
  resourceIdProblem,
  secretProblem,
  tenantProblem,
  timeoutProblem,
} from './settingProblems';

const GUID = '1a2B3c4d-0000-4000-8000-1234567890ab';

it.each(['', GUID])('takes %p for an id', (id) => {
  expect(idProblem(id)).toBeUndefined();
});

it.each(['nowhere', '1a2b3c4d 0000-4000-8000-1234567890ab', `${GUID}/..`, `{${GUID}}`])('refuses the id %p', (id) => {
  expect(idProblem(id)).toContain('This is not an ID.');
});

it.each([
  ['', true],
  [GUID, true],
  ['contoso.onmicrosoft.com', true],
  ['my tenant', false],
  ['common', false],
  ['contoso.com/../x', false],
])('the tenant %p is fine: %p', (tenant, fine) => {
  expect(tenantProblem(tenant) === undefined).toBe(fine);
});

it.each(['', 'https://api.loganalytics.us', 'https://API.example:8443', 'http://127.0.0.1:8877', 'http://localhost'])(
  'takes %p for an address',
  (address) => {
    expect(addressProblem(address)).toBeUndefined();
  }
);

it.each([
  ['api.loganalytics.us', 'not an address'],
  ['ftp://api.loganalytics.us', 'not an address'],
  ['https://two words', 'not an address'],
  ['http://api.loganalytics.us', 'must begin with https://'],
  ['http://127.0.0.1.example', 'must begin with https://'],
  ['https://api.loganalytics.us/', 'slash at the end'],
  ['https://api.loganalytics.us/v1', 'Leave out'],
  ['https://me:secret@api.loganalytics.us', 'Leave out'],
])('says of the address %p: %s', (address, problem) => {
  expect(addressProblem(address)).toContain(problem);
});

it.each([
  ['', true],
  ['10', true],
  ['600', true],
  ['0', false],
  ['9', false],
  ['601', false],
  ['-30', false],
  ['30.5', false],
  ['1e2', false],
  ['abc', false],
])('the time-out %p is fine: %p', (seconds, fine) => {
  expect(timeoutProblem(seconds) === undefined).toBe(fine);
});

it('knows the id of a secret from its value', () => {
  expect(secretProblem(GUID)).toContain('Enter its value');
  expect(secretProblem('Xy8Q~abcdefghijklmnop')).toBeUndefined();
});

it.each([
  ['', [''], undefined],
  [GUID, ['', 'other'], undefined],
  ['nowhere', [], 'This is not an ID.'],
  [` ${GUID.toUpperCase()}`, [GUID], 'asked already'],
])('says of the further workspace %p beside %j: %p', (id, others, problem) => {
  const said = otherWorkspaceProblem(id, others);
  expect(problem === undefined ? said : said?.includes(problem)).toBe(problem === undefined ? undefined : true);
});

it.each([
  ['', true],
  [`/subscriptions/${GUID}/resourceGroups/soc/providers/Microsoft.OperationalInsights/workspaces/logs-1`, true],
  [`/subscriptions/${GUID}/resourcegroups/soc/providers/microsoft.operationalinsights/workspaces/logs-1`, true],
  [`/subscriptions/${GUID}/resourceGroups/soc/providers/Microsoft.OperationalInsights/workspaces/logs-1/tables`, false],
  [`https://management.azure.com/subscriptions/${GUID}`, false],
  [GUID, false],
])('the resource ID %p is fine: %p', (resourceId, fine) => {
  expect(resourceIdProblem(resourceId) === undefined).toBe(fine);
});

it.each(['0', '-1', '2.5', 'many', '12345678'])('says that %p is no number of requests', (count) => {
  expect(countProblem(count)).toBe('Enter a whole number from 1 on.');
  expect([countProblem(''), countProblem('4')]).toEqual([undefined, undefined]);
});
