import { errorInBody } from './errorBody';
import { readFailure } from './failure';
import { failureSentence } from './failureSentence';

const sentence = (status: number, body: string): string =>
  failureSentence(readFailure(status, errorInBody(body, status)));
const service = (code: string, inner?: object): string =>
  JSON.stringify({ error: { code, message: 'The request had some invalid properties', ...inner } });

describe('a failure in words', () => {
  it('gives the innermost reason of a refused query, with its code and line', () => {
    const body = service('BadArgumentError', {
      innererror: {
        code: 'SemanticError',
        message: 'A semantic error occurred.',
        innererror: {
          code: 'SEM0100',
          message: "'where' operator: Failed to resolve column 'ParentProces'",
          line: 3,
          pos: 9,
        },
      },
    });
    expect(sentence(400, body)).toBe(
      "The workspace refused the query: 'where' operator: Failed to resolve column 'ParentProces' (SEM0100, line 3). Check the names in the KQL; a table is there only once a connector has written to it."
    );
  });

  it('says of a workspace that is not there where it was named', () => {
    const body = service('BadArgumentError', {
      innererror: { code: 'WorkspaceNotFoundError', message: "Failed to resolve workspace 'x'" },
    });
    expect(sentence(400, body)).toBe(
      "The workspace refused the query: Failed to resolve workspace 'x' (WorkspaceNotFoundError). Check the further workspaces in the data source settings."
    );
  });

  it.each([
    [
      "Query of Basic Logs table is not supported with the API 'https://a/v1/workspaces/{workspaceId}/query'.\nYou can use 'https://a/v1/workspaces/{workspaceId}/search' instead.",
      /^The query names a table on the plan Basic or Auxiliary, which is searched at another address \(400, Unsupp.*\)\. Ask/,
    ],
    [
      "This query of a workspace is not supported with the API 'x'.",
      /^The workspace refused the query: This query .* 'x' \(UnsupportedApiQueryValidationError\)\.$/,
    ],
  ])('says of a table on another plan how to ask it, where the service tells that: %s', (message, words) => {
    const innererror = { code: 'UnsupportedApiQueryValidationError', message };
    expect(sentence(400, service('BadArgumentError', { innererror }))).toMatch(words);
  });

  it.each([
    [400, 'Authentication to data source failed', /did not accept the sign-in \(401\)\. Check tenant/],
    [401, service('AuthenticationFailed'), /did not accept the sign-in \(401, AuthenticationFailed\)/],
    [
      403,
      service('InsufficientAccessError'),
      /may not read this workspace \(403, InsufficientAccessError\)\. Give it the role/,
    ],
    [403, service('InvalidAuthenticationTokenAudience'), /not meant for this service .* Check the cloud/],
    [404, service('PathNotFoundError'), /no such workspace at the service \(404, PathNotFoundError\)/],
    [413, '', /too long/],
    [429, service('ThrottledError'), /busy: too many queries at once \(429\)/],
    [502, '', /could not reach the workspace service \(502\)/],
    [503, '', /not available \(503\)/],
    [504, '', /longer than the time-out \(504\)\. Narrow the time range/],
    [
      504,
      '<html><h1>504 Gateway Time-out</h1></html>',
      /gateway on the way to the workspace gave up waiting \(504\)\. Narrow/,
    ],
    [400, '<!doctype html><title>Sign in</title>', /gateway answered with a web page \(status 400\)/],
    [401, '{"message":"Unauthorized"}', /Grafana no longer knows who you are \(401: Unauthorized\)\. Reload/],
    [403, '{"message":"Access denied."}', /refused before it came to the workspace \(403: Access denied\)\. Ask/],
    [404, '{"message":"Data source not found"}', /did not find the data source \(404: Data source not found\)\. Ask/],
    [500, '{"message":"no route"}', /could not pass the query on \(500: no route\)\. Ask/],
    [
      400,
      service('BadArgumentError', { innererror: { code: 'SyntaxError', message: 'no pipe', line: 2 } }),
      /no pipe \(SyntaxError, line 2\)\. Correct the KQL there\.$/,
    ],
    [500, '', /no answer and no reason \(status 500\)/],
    [418, '{"message":"out of tea."}', /^The workspace refused the query: out of tea\.$/],
  ])('status %d with %j', (status, body, words) => {
    expect(sentence(status, body)).toMatch(words);
  });

  it('holds no "undefined" and no "[object Object]", whatever the body', () => {
    const bodies = [
      '',
      '{}',
      '{"error":{}}',
      '{"error":{"message":{}}}',
      '{"error":null}',
      '[1]',
      'null',
      '{"message":5}',
      '{"error":{"code":5}}',
    ];
    for (const body of bodies) {
      for (const status of [400, 401, 403, 404, 429, 500, 502, 504]) {
        expect(sentence(status, body)).not.toMatch(/undefined|object Object|\(, |null/);
      }
    }
  });
});
