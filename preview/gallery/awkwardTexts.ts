/** Texts that have a direction of their own, turn that of others, or are drawn of several characters. */
export const FOREIGN = {
  /** Hebrew, between Latin words. */
  hebrew: 'C:\\Users\\דנה\\מסמכים\\חשבונית.exe',
  /** A right-to-left override makes "exe.txt" of "txt.exe" for who does not look. */
  overridden: 'C:\\Temp\\invoice\u202Etxt.exe',
  arabic: 'تقرير المبيعات ١٢٣',
  emoji: '👩🏽‍💻🇩🇪 run 🔥.exe',
} as const;

/** What would run, or spoil the page, wherever a text became part of it. */
export const MARKUP = '<img src=x onerror=alert(1)><b>bold</b> {{7*7}} ${__user} [x](javascript:alert(1)) \u0000\u0007';

/** As long as Windows lets a command line be. */
export const LONGEST_COMMAND_LINE = `powershell.exe -c "${'Write-Output 0123456789abcdef; '.repeat(1_032)}"`
  .slice(0, 31_999)
  .concat('!');
