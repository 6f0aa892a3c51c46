import { refusedPath } from './refusedPath';

describe('refusedPath', () => {
  it.each(['', 'query', 'query/', 'vt/files/a%20b', 'vt/ip_addresses/2001:db8::1', 'a..b/.c/...', '100%25'])(
    'lets %s pass',
    (path) => {
      expect(refusedPath(path)).toBeUndefined();
    }
  );

  it.each([
    ['query/../x', 'a dot segment'],
    ['query/.', 'a dot segment'],
    ['query/%2e%2E/x', 'a dot segment'],
    ['query/.%252e/x', 'a dot segment'],
    ['query%2f..%2fx', 'an escaped slash or a backslash'],
    ['query%252fx', 'an escaped slash or a backslash'],
    ['query/..\\x', 'an escaped slash or a backslash'],
    ['query%5cx', 'an escaped slash or a backslash'],
    ['/query', 'an empty segment'],
    ['query//x', 'an empty segment'],
    ['query//', 'an empty segment'],
    ['query/%e0%a4', 'a percent escape that is none'],
    ['query/%zz', 'a percent escape that is none'],
  ])('refuses %s: %s', (path, problem) => {
    expect(refusedPath(path)).toBe(problem);
  });
});
