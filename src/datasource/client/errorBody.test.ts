import { readableErrorBody } from './errorBody';

it.each([
  [
    "the service's own",
    400,
    '{"error":{"code":"BadArgumentError","message":"no"}}',
    { code: 'BadArgumentError', message: 'no' },
  ],
  ["Grafana's JSON", 502, '{"message":"bad gateway"}', { code: 'Http502', message: 'bad gateway' }],
  [
    "Grafana's text",
    400,
    'Authentication to data source failed',
    { code: 'Http400', message: 'Authentication to data source failed' },
  ],
  [
    "a gateway's page",
    504,
    '<html><body>504</body></html>',
    { code: 'Http504', message: 'The server answered with status 504.' },
  ],
  ['an empty body', 502, '', { code: 'Http502', message: 'The server answered with status 502.' }],
  ['JSON that is not an error', 500, '[]', { code: 'Http500', message: 'The server answered with status 500.' }],
  ['an error that is text', 500, '{"error":"x","message":"y"}', { code: 'Http500', message: 'y' }],
])('%s becomes an error of the service', (_, status, body, error) => {
  expect(JSON.parse(readableErrorBody(status, body))).toEqual({ error });
});
