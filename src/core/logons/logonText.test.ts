import { logon } from '../../../test/builders/logons';
import { accountOf, isFromItself, sourceOf } from './logonText';

describe('a logon in short', () => {
  it('names the account with its domain where there is one', () => {
    expect(accountOf(logon({}))).toBe('CORP\\lena');
    expect(accountOf(logon({ accountDomain: '' }))).toBe('lena');
    expect(accountOf(logon({ accountName: '' }))).toBe('');
  });

  it('names the source by address and host, or by what was logged', () => {
    expect(sourceOf(logon({ sourceAddress: '10.0.0.9', sourceHost: 'WS-7' }))).toBe('10.0.0.9 (WS-7)');
    expect(sourceOf(logon({ sourceAddress: '10.0.0.9' }))).toBe('10.0.0.9');
    expect(sourceOf(logon({ sourceHost: 'WS-7' }))).toBe('WS-7');
    expect(sourceOf(logon({}))).toBe('');
  });

  it.each([
    [{ sourceAddress: '127.0.0.1' }, true],
    [{ sourceAddress: '::ffff:127.0.0.1' }, true],
    [{ sourceAddress: '::1', sourceHost: 'WS-7' }, true],
    [{ sourceHost: 'ws-1.corp.example' }, true],
    // A network logon may claim any workstation name, so the address decides.
    [{ sourceAddress: '10.0.0.9', sourceHost: 'WS-1' }, false],
    [{ sourceHost: 'WS-7' }, false],
    [{}, false],
  ])('knows whether %j is the host itself: %s', (source, expected) => {
    expect(isFromItself(logon(source))).toBe(expected);
  });
});
