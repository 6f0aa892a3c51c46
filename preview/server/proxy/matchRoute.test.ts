import type { ProxyRoute } from '../plugins/pluginManifest';
import { matchRoute, upstreamPath } from './matchRoute';

function route(path: string, method = ''): ProxyRoute {
  return { path, method, url: '', authType: '', headers: [], urlParams: [], body: undefined, tokenAuth: undefined };
}

describe('matchRoute', () => {
  it.each<[string, ProxyRoute[], string, string, number | undefined]>([
    ['takes the first that fits', [route('query'), route('query')], 'POST', 'query', 0],
    ['compares methods exactly', [route('query', 'GET'), route('query', 'POST')], 'POST', 'query', 1],
    ['takes * as any method', [route('b', 'GET'), route('b', '*')], 'DELETE', 'b', 1],
    ['takes no method as any', [route('b', 'GET'), route('b')], 'DELETE', 'b', 1],
    ['does not know method lists', [route('query', 'GET,POST')], 'POST', 'query', undefined],
    ['does not ignore case', [route('query', 'post')], 'POST', 'query', undefined],
    ['matches deeper paths', [route('vt/files')], 'GET', 'vt/files/abc', 0],
    ['matches by string, not by segment', [route('query')], 'GET', 'query-more', 0],
    ['cleans the proxy path first', [route('metadata'), route('query')], 'GET', 'metadata/../query', 1],
    ['ignores double slashes', [route('vt/files')], 'GET', '/vt//files/x', 0],
    ['does not decode percent escapes', [route('query'), route('vt')], 'GET', 'query/%2e%2e/vt', 0],
    ['finds nothing for another path', [route('query')], 'GET', 'other', undefined],
  ])('%s', (_sentence, routes, method, path, index) => {
    const matched = matchRoute(routes, method, path);
    expect(matched && routes.indexOf(matched)).toBe(index);
  });
});

describe('upstreamPath', () => {
  it.each([
    ['/v1/query', 'query', 'query', '/v1/query'],
    ['/v1/', 'query/x', 'query', '/v1/x'],
    ['/v1', 'query-x', 'query', '/v1/-x'],
    ['/', 'query/%2e%2e/x', 'query', '/%2e%2e/x'],
    ['/v1', 'query/', 'query', '/v1/'],
    ['/v1', 'a/../query', 'query', '/v1/a/../query'],
  ])('appends to %s what %s has beyond %s', (base, proxyPath, routePath, expected) => {
    expect(upstreamPath(base, proxyPath, routePath)).toBe(expected);
  });
});
