import { errorInBody, errorInDetails, readableAnswerBody, readableErrorBody } from './errorBody';

it.each([
  [
    "the service's own",
    '{"error":{"code":"BadArgumentError","message":"no"}}',
    { code: 'BadArgumentError', message: 'no' },
  ],
  ["Grafana's JSON", '{"message":"bad gateway"}', { code: 'GrafanaText', message: 'bad gateway' }],
  [
    "Grafana's text",
    'Authentication to data source failed',
    { code: 'GrafanaText', message: 'Authentication to data source failed' },
  ],
  ["a gateway's page", '<html><body>504</body></html>', { code: 'WebPage', message: '502' }],
  ['an XML document', '<?xml version="1.0"?><a/>', { code: 'WebPage', message: '502' }],
  ['an empty body', '', { code: 'NoReason', message: '' }],
  ['JSON that is not an error', '[]', { code: 'NoReason', message: '' }],
  ['an error that is text', '{"error":"x","message":"y"}', { code: 'GrafanaText', message: 'y' }],
])('%s becomes an error of the service', (_, body, error) => {
  expect(errorInBody(body, 502)).toEqual(error);
});

it('keeps what the client would drop', () => {
  const body = JSON.stringify({ error: { code: 'SyntaxError', message: 'no', line: 3 } });
  expect(errorInDetails(JSON.parse(readableErrorBody(body, 400)))).toEqual({
    code: 'SyntaxError',
    message: 'no',
    line: 3,
  });
});

it('keeps what the client would drop of an error beside tables, and leaves any other answer as it is', () => {
  const error = { code: 'PartialError', message: 'some', details: [{ code: 'x', innererror: { message: 'why' } }] };
  const body = readableAnswerBody(JSON.stringify({ tables: [], error }));
  expect(errorInDetails(JSON.parse(body))).toEqual(error);
  for (const other of [
    '',
    '{"tables":[]}',
    '{"tables":["PartialError"]}',
    '{"tables":["PartialError"',
    '"PartialError"',
  ]) {
    expect(readableAnswerBody(other)).toBe(other);
  }
});
