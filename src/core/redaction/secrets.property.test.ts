import fc from 'fast-check';
import { Redactor } from './redactor';
import { Replacements } from './replacements';
import { Secrets } from './secrets';

type Learnt = ReadonlyArray<readonly [column: string, value: string]>;

const redactorOf = (learnt: Learnt): Redactor => {
  const secrets = new Secrets();
  learnt.forEach(([column, value]) => secrets.learn(column, value));
  return new Redactor(secrets);
};
const redact = (learnt: Learnt, text: string): string => redactorOf(learnt).text(text);

describe('what is learnt', () => {
  it.each<[learnt: Learnt, text: string, redacted: string]>([
    [
      [['Computer', 'WS01.corp.example']],
      'ws01 and WS01.CORP.example, corp.example',
      'host-1 and host-1.domain-1, domain-1',
    ],
    [
      [['user', 'CORP\\bob']],
      'corp\\bob ran; bob; Bobby; bob2; svc_bob; bobLaptop',
      'domain-1\\user-1 ran; user-1; Bobby; user-12; svc_user-1; user-1Laptop',
    ],
    [[['user', 'bob@corp.example']], 'BOB@corp.example corp.example', 'user-1@domain-1 domain-1'],
    [[['user', 'CORP\\WS01$']], 'CORP\\WS01$ WS01', 'domain-1\\host-1$ host-1'],
    [[['user', 'NT AUTHORITY\\SYSTEM']], 'NT AUTHORITY\\SYSTEM', 'NT AUTHORITY\\SYSTEM'],
    [[['user', 'Window Manager\\DWM-1']], 'Window Manager\\DWM-1', 'Window Manager\\DWM-1'],
    [[['path', 'C:\\Program Files\\Acme']], 'Many files', 'Many files'],
    [
      [['commandLine', 'ping 10.1.2.3 & curl http://evil.example.com/a?b']],
      '10.1.2.3 http://evil.example.com/a?b',
      'address-1 url-1',
    ],
    [[['value', 'hxxp://evil.example.com/a']], 'http://evil.example.com/a hxxp://evil.example.com/a', 'url-1 url-1'],
    [[['path', 'C:\\Users\\bob\\Temp\\x.exe']], 'c:\\users\\bob\\temp\\x.exe', 'c:\\folder-1\\x.exe'],
    [[['commandLine', 'cd D:\\Ledger']], 'D:\\Ledger', 'D:\\folder-1'],
    [[['commandLine', 'S-1-5-21-1-2-3-500 S-1-5-18']], 'S-1-5-21-1-2-3-500 S-1-5-18', 'id-1 S-1-5-18'],
    [[['commandLine', 'nltest for Incident 118']], 'incident 118, 118 rows', 'id-1, 118 rows'],
    [
      [['commandLine', `-enc ${Buffer.from('whoami /all', 'utf16le').toString('base64')}`]],
      `x ${Buffer.from('whoami /all', 'utf16le').toString('base64')}`,
      'x encoded-1',
    ],
    [[['Source host', '192.0.2.12 (FS-7)']], 'FS-7 at 192.0.2.12, 192 times', 'host-1 at address-1, 192 times'],
    [[['host', 'a']], 'a cat', 'host-1 cat'],
    [[['host', 'server-4711']], 'xserver-4711x', 'xhost-1x'],
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
    [[['sources', 'WS-03 (1,234), 192.0.2.7 (2) and 12 more']], 'WS-03', 'WS-03'],
    [[['host', 'İlker-PC']], 'İLKER-PC', 'host-1'],
    [[['user', 'ΝΙΚΟΣ']], 'Νίκος ΝΙΚΟΣ. νικος νικοσ', 'Νίκος user-1. user-1 user-1'],
  ])('of %j makes %j %j', (learnt, text, redacted) => {
    expect(redact(learnt, text).toLowerCase()).toBe(redacted.toLowerCase());
  });

  it.each([
    ['Source Workstation', 'alpha'],
    ['Compromised Host', 'alpha'],
    ['Client Hostname', 'alpha'],
    ['machine name', 'alpha'],
    ['targetusername', 'alpha'],
    ['Latest Account Queried', 'alpha'],
    ['Queried By', 'alpha'],
    ['Principal name', 'alpha'],
    ['NTDomain', 'alpha'],
    ['Infected Folder', 'C:\\alpha\\x.exe'],
    ['Attacker IP', 'fe80::a1'],
    ['VendorOriginalId', 'alpha_77'],
  ])('holds a secret under the name %s', (column, value) => {
    expect(redact([[column, value]], value)).not.toBe(value);
  });

  it.each([
    ['process id', '0x1a2b'],
    ['Total Account Entities', '1563'],
    ['AlertName', 'Sign-in from an unusual place'],
    ['ProductName', 'Harbor'],
    ['Account Type', 'Machine'],
    ['OSFamily', 'Linux'],
    ['Hit Count', '6000'],
    ['processName', 'cmd.exe'],
  ])('is none under the name %s', (column, value) => {
    expect(redact([[column, value]], value)).toBe(value);
  });

  it.each([
    ['psexec \\\\DC01 -u CORP\\alice cmd', 'psexec \\\\host-1 -u domain-1\\user-1 cmd'],
    ['net use \\\\\\\\FS-7\\\\x', 'net use \\\\\\\\host-1\\\\folder-1'],
    ['dir C:\\Users\\alice', 'dir C:\\folder-1'],
    ['alice in C:\\Users\\alice /s', 'user-1 in C:\\folder-1 /s'],
    ['alice b in "C:\\Users\\Alice B\\x.txt"', 'user-2 in "C:\\folder-1\\x.txt"'],
    ['cat /home/alice', 'cat /folder-1/user-1'],
    ['runas /user:CORP\\alice', 'runas /user:domain-1\\user-1'],
    ['ping dc01.corp.local; CORP', 'ping host-1.domain-1; domain-2'],
    ['ping acme.lan', 'ping domain-1.lan'],
    ['copy \\\\FS-7\\plans\\secret.txt', 'copy \\\\host-1\\folder-1\\secret.txt'],
    ['C:\\Windows\\system32\\net1 group', 'C:\\folder-1\\net1 group'],
    ['reg add HKCU\\Software\\Acme\\Run', 'reg add HKCU\\folder-1\\Run'],
    ['run scripts\\deploy.ps1', 'run scripts\\deploy.ps1'],
    ['C:\\Users\\Public\\x.exe', 'C:\\folder-1\\x.exe'],
    ['echo 495845 49 45 58 28 4e 65 77 2d 4f 62 x', 'echo encoded-1 x'],
    ['$x=0x49,0x45,0x58,0x28,0x4e,0x65,0x77,0x2d', '$x=0xencoded-1'],
    ['curl -H "Basic YWxpY2U6aHVudGVy"', 'curl -H "Basic encoded-1"'],
    ['certutil 5d41402abc4b2a76b9719d911017c592', 'certutil 5d41402abc4b2a76b9719d911017c592'],
  ])('in the command line %j by its form: %j', (text, redacted) => {
    expect(redact([['commandLine', text]], text)).toBe(redacted);
  });

  it.each([
    ['{"Type":"account","Name":"carol","NTDomain":"ACME"}', ['carol', 'acme']],
    ['[{"Type":"host","HostName":"alpha"},{"Type":"ip","Address":"fe80::1"}]', ['alpha', 'fe80::1']],
    ['{"Account":{"Name":"carol","Sid":"S-1-5-21-1-2-3"}}', ['carol']],
    ['{"Account":{"Name":"carol"}}', ['carol']],
    ['{"Type":"file","Name":"x.exe","Directory":"c:\\\\plans"}', ['c:\\plans', 'c:\\\\plans']],
    ['{"Type":"mailbox","MailboxPrimaryAddress":"carol@acme.test","DisplayName":"Carol Doe"}', ['carol', 'Carol Doe']],
    ['{"Type":"security-group","DistinguishedName":"CN=carol,DC=acme,DC=test"}', ['carol', 'acme']],
    ['{"Details":"{\\"Type\\":\\"account\\",\\"Name\\":\\"carol\\"}"}', ['carol']],
    ['{"user":"carol","cut off: "', ['carol']],
  ])('in the entities %s by their types', (json, names) => {
    names.forEach((name) => expect(redact([['Entities', json]], `<${name}>`)).not.toContain(name));
  });

  it('is not the name of a file, or of what else has a type', () => {
    expect(redact([['Entities', '{"Type":"file","Name":"x.exe"}']], 'x.exe')).toBe('x.exe');
    expect(redact([['Entities', '{"Type":"malware","Name":"Emotet"}']], 'Emotet')).toBe('Emotet');
  });

  it('counts each once', () => {
    const secrets = new Secrets();
    ['pc1', 'PC1', 'pc2'].forEach((host) => secrets.learn('host', host));
    expect(secrets.found()).toEqual([{ kind: 'host', count: 2 }]);
  });

  it('reads JSON of any depth, of any length, and with escapes', () => {
    const deep = '['.repeat(9_000) + '{"HostName":"deep-host"}' + ']'.repeat(9_000);
    const long = JSON.stringify([{ text: 'x'.repeat(50_000) }, { HostName: 'far-host' }]);
    expect(redact([['Entities', deep]], 'deep-host')).toBe('host-1');
    expect(redact([['Entities', long]], 'far-host')).toBe('host-1');
    expect(redactorOf([['Entities', '{"HostName":"m\\u00fcller-pc"}']]).cell('x', '["m\\u00fcller-pc"]')).toBe(
      '["host-1"]'
    );
  });
});

describe('a cell', () => {
  it.each<[name: string, text: string, written: string]>([
    ['Search Query', '{"q":"SecurityEvent | take 1"}', '[query left out]'],
    ['Query', 'anything', '[query left out]'],
    ['value', 'SecurityEvent\n| where EventID == 4625\n| extend x = 1', '[query left out]'],
    ['value', 'let x = 4; y', '[query left out]'],
    ['value', 'found by SecurityEvent | where EventID == 4625', '[query left out]'],
    ['commandLine', 'Get-Process | where Name -eq x', 'Get-Process | where Name -eq x'],
    ['commandLine', '$Found | where Name -eq x', '$Found | where Name -eq x'],
    ['value', '{"text":"Heartbeat | summarize count()","kind":"x"}', '{"text":"[query left out]","kind":"x"}'],
    ['commandLine', 'ps | where { $_.Name }', 'ps | where { $_.Name }'],
    ['commandLine', 'tasklist | findstr x', 'tasklist | findstr x'],
    ['Query Interval in Minutes', '1440', '1440'],
    ['printable_bytes', '49 45 58', ''],
    ['input_bytes', 'SUVY', ''],
    [
      'full_decoded_string',
      "a <decoded value='binary'  name='[]' type='zip' index='1' depth='1'>49 45</decoded> b",
      "a <decoded value='binary'  name='[]' type='zip' index='1' depth='1'>[bytes left out]</decoded> b",
    ],
  ])('%s %j is written %j', (name, text, written) => {
    expect(redactorOf([]).cell(name, text)).toBe(written);
  });

  it('that is JSON stays JSON, its indentation and ids as they were', () => {
    const json = JSON.stringify({ Computer: 'pc-1', path: 'C:\\Users\\bob\\x.exe', LogonId: 123456, n: 2 }, null, 2);
    const redacted = redactorOf([['ExtendedProperties', json]]).cell('ExtendedProperties', json);
    expect(JSON.parse(redacted)).toEqual({ Computer: 'host-1', path: 'C:\\folder-1\\x.exe', LogonId: 'id-1', n: 2 });
    expect(redacted).toContain('{\n  "Computer"');
  });

  it('that is nested more deeply than can be written is left out', () => {
    const deep = '['.repeat(90_000) + ']'.repeat(90_000);
    expect(redactorOf([]).cell('value', deep)).toMatch(/left out|^\[+\]+$/);
  });

  it('of any JSON parses again', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        fc.pre(/^[[{]/.test(json));
        expect(() => JSON.parse(redactorOf([['value', json]]).cell('value', json)) as unknown).not.toThrow();
      })
    );
  });
});

describe('replacement', () => {
  it('takes the longest at each place and leaves the rest', () => {
    const replacements = new Replacements();
    [
      ['windows', 'B'],
      ['win', 'A'],
      ['window-seat', 'C'],
    ].forEach(([text, by]) => replacements.add(text!, by!));
    expect(replacements.in('Windows win winds window-seat window-sea')).toBe('B A winds C window-sea');
  });

  it('replaces as a search for each of the texts would', () => {
    const name = fc.stringMatching(/^[a-cé]{1,4}-[a-c]{3,9}$/);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), fc.array(fc.oneof(name, fc.constant(' '))), (names, parts) => {
        const replacements = new Replacements();
        names.forEach((each) => replacements.add(each, '#'));
        const longestFirst = [...names].sort((one, other) => other.length - one.length);
        const pattern = new RegExp(names.length === 0 ? '(?!)' : longestFirst.join('|'), 'g');
        const text = parts.join('');
        fc.pre(names.every((each) => each.length >= 6));
        expect(replacements.in(text.toUpperCase())).toBe(text.replace(pattern, '#').toUpperCase());
      })
    );
  });

  it('leaves no name in any text where it stands alone, and no longer one anywhere', () => {
    const name = fc.stringMatching(/^[a-zéßıς]{1,3}[a-z\dé-]{0,12}$/u).filter((text) => !/^(?:h|-|\d)/.test(text));
    fc.assert(
      fc.property(name, fc.array(fc.string({ unit: 'grapheme' })), (host, around) => {
        const learnt = redactorOf([['host', host]]);
        fc.pre(learnt.text(host) === 'host-1');
        const separator = host.length < 6 ? ' ' : '';
        const shared = learnt.text(around.join(`${separator}${host}${separator}`));
        expect(shared.split('host-1').join('\n')).not.toContain(separator + host + separator);
      })
    );
  });

  it('keeps what programs read in what an author wrote', () => {
    const redactor = redactorOf([
      ['host', 'table'],
      ['user', 'list'],
      ['user', 'Image path'],
    ]);
    const json = { type: 'table', title: 'The table', mode: 'list', byName: 'Image path', values: ['list', 1, null] };
    expect(redactor.model(json, new Set(['Image path']))).toEqual({
      type: 'table',
      title: 'The host-1',
      mode: 'list',
      byName: 'Image path',
      values: ['list', 1, null],
    });
  });
});
