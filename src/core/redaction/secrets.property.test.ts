import fc from 'fast-check';
import { redactJson, redactText } from './redactJson';
import { Replacements } from './replacements';
import { Secrets } from './secrets';

const redact = (learnt: ReadonlyArray<readonly [column: string, value: string]>, text: string): string => {
  const secrets = new Secrets();
  learnt.forEach(([column, value]) => secrets.learn(column, value));
  return redactText(text, secrets.replacements());
};

describe('what is learnt', () => {
  it.each<[learnt: ReadonlyArray<readonly [string, string]>, text: string, redacted: string]>([
    [[['Computer', 'WS01.corp.example']], 'ws01 and WS01.CORP.example, corp.example', 'host-2 and host-1, domain-1'],
    [[['user', 'CORP\\bob']], 'corp\\bob ran; bob; Bobby', 'user-1 ran; user-2; user-2by'],
    [[['user', 'NT AUTHORITY\\SYSTEM']], 'SYSTEM', 'SYSTEM'],
    [
      [['commandLine', 'ping 10.1.2.3 & curl http://evil.example.com/a?b']],
      '10.1.2.3 http://evil.example.com/a?b',
      'address-1 url-1',
    ],
    [[['path', 'C:\\Users\\bob\\Temp\\x.exe']], 'c:\\users\\bob\\temp\\x.exe', 'c:\\folder-1\\x.exe'],
    [[['commandLine', 'S-1-5-21-1-2-3-500 S-1-5-18']], 'S-1-5-21-1-2-3-500 S-1-5-18', 'id-1 S-1-5-18'],
    [[['Entities', '[{"HostName":"alpha","Name":"carol"}]']], 'alpha carol', 'host-1 carol'],
    [
      [['commandLine', `-enc ${Buffer.from('whoami /all', 'utf16le').toString('base64')}`]],
      `x ${Buffer.from('whoami /all', 'utf16le').toString('base64')}`,
      'x encoded-1',
    ],
    [[['host', 'a']], 'a cat', 'host-1 cat'],
    [
      [
        ['session', 'Other'],
        ['source', 'decoded'],
      ],
      'decoded on other hosts',
      'decoded on other hosts',
    ],
    [
      [
        ['targetLogonId', '0x8a41f3'],
        ['source', '192.0.2.7'],
      ],
      '0x8a41f3 192.0.2.7',
      'id-1 address-1',
    ],
  ])('of %j makes %j %j', (learnt, text, redacted) => {
    expect(redact(learnt, text).toLowerCase()).toBe(redacted.toLowerCase());
  });

  it('counts each once', () => {
    const secrets = new Secrets();
    ['pc1', 'PC1', 'pc2'].forEach((host) => secrets.learn('host', host));
    expect(secrets.found()).toEqual([{ kind: 'host', count: 2 }]);
  });

  it('reads JSON of any depth', () => {
    const deep = '['.repeat(9_000) + '{"HostName":"deep-host"}' + ']'.repeat(9_000);
    expect(redact([['Entities', deep]], 'deep-host')).toBe('host-1');
  });
});

describe('replacement', () => {
  it('takes the longest at each place and leaves the rest', () => {
    const replacements = new Replacements();
    replacements.add('win', 'A');
    replacements.add('windows', 'B');
    expect(replacements.in('Windows win winds')).toBe('B A Ads');
  });

  it('leaves no name of three letters or more in any text', () => {
    const name = fc.stringMatching(/^[a-z0-9é-]{3,12}$/).filter((text) => !/^(host|-|\d)+/.test(text));
    fc.assert(
      fc.property(name, fc.array(fc.string({ unit: 'grapheme' })), (host, around) => {
        const shared = redact([['host', host]], around.join(host.toUpperCase()));
        fc.pre(!'host-1'.includes(host));
        expect(shared.toLowerCase().split('host-1').join('\n')).not.toContain(host);
      })
    );
  });

  it('keeps what programs read, and every text that has no secret', () => {
    const secrets = new Secrets();
    secrets.learn('host', 'table');
    const json = { type: 'table', title: 'The table', values: ['table', 1, null, true] };
    expect(redactJson(json, secrets.replacements())).toEqual({
      type: 'table',
      title: 'The host-1',
      values: ['host-1', 1, null, true],
    });
  });
});
