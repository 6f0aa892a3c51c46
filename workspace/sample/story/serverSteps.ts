import { secondStageArchive } from './hiddenScripts';
import { type StoryStep } from './storyStep';

const system32 = 'C:\\Windows\\System32';

/** What the intruder does with the stolen account on the server. */
export const serverSteps: readonly StoryStep[] = [
  {
    key: 'remoteService',
    image: 'C:\\Windows\\hbsvc.exe',
    commandLine: 'C:\\Windows\\hbsvc.exe',
    parent: `${system32}\\services.exe`,
    start: '09:33:07.250',
  },
  {
    key: 'remoteShell',
    image: `${system32}\\cmd.exe`,
    commandLine: 'cmd.exe /q',
    parent: 'remoteService',
    start: '09:33:11.900',
  },
  {
    key: 'remoteWhoami',
    image: `${system32}\\whoami.exe`,
    commandLine: 'whoami',
    parent: 'remoteShell',
    start: '09:33:15',
    end: '09:33:15.200',
  },
  {
    key: 'remoteScript',
    image: `${system32}\\WindowsPowerShell\\v1.0\\powershell.exe`,
    commandLine: `powershell -nop -c "$s=[IO.MemoryStream][Convert]::FromBase64String('${secondStageArchive}');(New-Object IO.StreamReader(New-Object IO.Compression.GZipStream($s,'Decompress'))).ReadToEnd()"`,
    parent: 'remoteShell',
    start: '09:34:40.075',
    end: '09:34:42.500',
  },
  {
    key: 'remoteCopy',
    image: `${system32}\\Robocopy.exe`,
    commandLine: 'robocopy D:\\Ledger \\\\FIN-WKS-07\\c$\\ProgramData\\l /e',
    parent: 'remoteShell',
    start: '09:36:48.640',
    end: '09:39:02.310',
  },
];
