import { defang } from './defang';
import { extractIndicators } from './extract';
import { type IndicatorType } from './indicator';
import { refang } from './refang';

const found = (text: string, ...types: readonly IndicatorType[]): readonly string[] =>
  extractIndicators(text)
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .map(({ type, value }) => `${type} ${value}`);

describe('indicators', () => {
  it.each([
    [
      'curl http://203.0.113.9:8080/a.ps1?x=1 -o C:\\Temp\\a.ps1',
      ['url http://203.0.113.9:8080/a.ps1?x=1', 'ipv4 203.0.113.9', 'windows_path C:\\Temp\\a.ps1'],
    ],
    ['write to ops@mail.example.co.uk', ['email ops@mail.example.co.uk', 'dns mail.example.co.uk']],
    ['net use \\\\files.example.org\\share\\x', ['unc_path \\\\files.example.org\\share\\x', 'dns files.example.org']],
    ['reg add "HKLM\\Software\\My App\\Run" /v x', ['registry_key HKLM\\Software\\My App\\Run']],
    ['Get-Item HKCU:\\Software\\x', ['registry_key HKCU:\\Software\\x']],
    ['cat /etc/passwd ../x ~/.ssh/id_rsa', ['linux_path /etc/passwd', 'linux_path ../x', 'linux_path ~/.ssh/id_rsa']],
    [
      'at 2001:db8::5, ::ffff:192.0.2.1 and fe80::1%eth0',
      ['ipv6 2001:db8::5', 'ipv6 ::ffff:192.0.2.1', 'ipv6 fe80::1'],
    ],
    ['nslookup пример.рф xn--e1afmkfd.xn--p1ai', ['dns пример.рф', 'dns xn--e1afmkfd.xn--p1ai']],
  ])('are found in %s', (text, expected) => {
    const all = found(text).filter((entry) => !entry.startsWith('ipv4 192.0.2.1'));
    expect(all).toEqual(expected);
  });

  it.each([
    ['md5', 32],
    ['sha1', 40],
    ['sha256', 64],
  ] as const)('are %s hashes of %d digits, and no others', (type, length) => {
    const hash = '0123456789abcdef'.repeat(4).slice(0, length);
    expect(found(`-h=${hash},${hash}`)).toEqual([`${type} ${hash}`, `${type} ${hash}`]);
    expect(found(`${hash}a ${hash.slice(1)}`)).toEqual([]);
  });

  it.each([
    'run.ps1',
    'main.py',
    'README.md',
    'install.sh',
    'archive.zip',
    'svchost.exe',
    'account.name',
    'server.local',
    'System.Net.WebClient',
    '[Net.ServicePointManager]::Tls12',
    '$x.link',
    'element.click()',
    'e.g. and i.e. etc.',
    'Version=4.0.0.0',
    'version 1.2.3.4',
    '1.2.3.4.5',
    '999.1.1.1',
    'a8.8.8.8b',
    'foo-1.2.3.4',
    '01.2.3.4',
    '10:23:45',
    '00:1A:2B:3C:4D:5E',
    'a::b',
    'cmd /c /s/q',
    '12/31/2023',
    'text/html',
    '</a>',
    'C:\\',
    '\\\\',
    'http://',
    'a@b',
    'bob@server.local',
    'CORP\\bob',
  ])('are not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('end where the sentence or the script goes on', () => {
    const urls = (text: string): readonly string[] => found(text, 'url').map((entry) => entry.slice(4));
    expect(urls("DownloadString('http://example.org/a'))")).toEqual(['http://example.org/a']);
    expect(urls('see (http://example.org/a_(b)), then')).toEqual(['http://example.org/a_(b)']);
    expect(urls('${jndi:ldap://example.org:1389/a}')).toEqual(['ldap://example.org:1389/a']);
    expect(urls('http://a.example.org,http://b.example.org/x;')).toEqual([
      'http://a.example.org',
      'http://b.example.org/x',
    ]);
    expect(urls('http://[2001:db8::1]:8080/x.')).toEqual(['http://[2001:db8::1]:8080/x']);
  });

  it('in Windows paths may hold blanks where a path goes on, not where an option starts', () => {
    const paths = (text: string): readonly string[] => found(text, 'windows_path').map((entry) => entry.slice(13));
    expect(paths('"C:\\Program Files (x86)\\A b\\my tool.exe" /q')).toEqual([
      'C:\\Program Files (x86)\\A b\\my tool.exe',
    ]);
    expect(paths('C:\\Program Files\\a.exe -o out\\x')).toEqual(['C:\\Program Files\\a.exe']);
    expect(paths('copy C:\\a.txt C:\\b.txt')).toEqual(['C:\\a.txt', 'C:\\b.txt']);
    expect(paths('%TEMP%\\a.exe $env:APPDATA\\b.dll,Run ..\\c\\d')).toEqual([
      '%TEMP%\\a.exe',
      '$env:APPDATA\\b.dll',
      '..\\c\\d',
    ]);
    expect(paths('C:\\x\\f.txt:hidden:$DATA C:/y/z.exe')).toEqual(['C:\\x\\f.txt:hidden:$DATA', 'C:/y/z.exe']);
  });

  it('of the host of a URL are those behind user names', () => {
    expect(found('http://evil.example.com@good.example.org/', 'dns', 'email')).toEqual(['dns good.example.org']);
  });

  it('in a query are found, in escapes too; file names in the path of a URL are no domains', () => {
    expect(
      found('https://example.org/i.sh/evil.com?u=https%3A%2F%2Fother.example.net%2Fp&ip=%2010.1.2.3', 'dns', 'ipv4')
    ).toEqual(['dns example.org', 'dns other.example.net', 'ipv4 10.1.2.3']);
  });
});

describe('written forms', () => {
  it.each([
    ['hxxp://evil[.]com/a', 'http://evil.com/a'],
    ['hXXps[://]evil(.)com', 'https://evil.com'],
    ['hxxp[:]//evil{dot}com/x', 'http://evil.com/x'],
    ['fXp://files[.]evil.com', 'ftp://files.evil.com'],
    ['sfxp://files.evil.com', 'sftp://files.evil.com'],
    ['meow://evil.com', 'http://evil.com'],
    ['1[.]2[.]3[.]4', '1.2.3.4'],
    ['1[.2.3.]4', '1.2.3.4'],
    ['bob[at]example[dot]com', 'bob@example.com'],
    ['example。com', 'example.com'],
    ['exa\u200bmple.com', 'example.com'],
  ])('%s is %s, with the place as written', (written, plain) => {
    const text = `see ${written} there`;
    expect(refang(written)).toBe(plain);
    const [first] = extractIndicators(text);
    expect(first).toMatchObject({ value: plain, raw: written, start: 4, end: 4 + written.length });
    expect(text.slice(first!.start, first!.end)).toBe(written);
  });

  it('tell a domain from a file where the name alone does not', () => {
    expect(found('main.py main[.]py')).toEqual(['dns main.py']);
  });

  it('leave other brackets alone', () => {
    expect(refang('f(x) [0] ($a.b) (see below) [...]')).toBe('f(x) [0] ($a.b) (see below) [...]');
  });

  it.each([
    ['url', 'http://wh401k.org/get.ps', 'hXXp://wh401k[.]org/get.ps'],
    ['url', 'https://u@a.example.org:8080?x=a.b', 'hXXps://u@a[.]example[.]org:8080?x=a.b'],
    ['url', 'ldap://example.org/a', 'ldap[:]//example[.]org/a'],
    ['ipv4', '10.0.0.1', '10[.]0[.]0[.]1'],
    ['email', 'a.b@example.org', 'a[.]b[at]example[.]org'],
    ['ipv6', '2001:db8::1', '2001[:]db8[:][:]1'],
    ['windows_path', 'C:\\a.b', 'C:\\a.b'],
  ] as const)('of %s %s: shown as %s', (type, value, shown) => {
    expect(defang(type, value)).toBe(shown);
    expect(refang(shown)).toBe(value);
  });
});
