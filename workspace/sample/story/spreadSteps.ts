import { toolFile } from './toolFile';
import { type StoryStep } from './storyStep';

const system32 = 'C:\\Windows\\System32';
const office = 'C:\\Program Files\\Microsoft Office\\root\\Office16';

/** The intruder's tool as the clerk's workstation runs it, and the other workstation in exactly the same way. */
export const toolCommandLine = `"C:\\Users\\maren.voss\\AppData\\Local\\Temp\\${toolFile.name}" --beacon ${toolFile.address}:8443 --id 7f3a`;

/** From the clerk's workstation, under her account, the tool is started on a colleague's. */
export const otherWorkstationSteps: readonly StoryStep[] = [
  {
    key: 'remoteManagement',
    image: `${system32}\\wbem\\WmiPrvSE.exe`,
    commandLine: `${system32}\\wbem\\wmiprvse.exe -secured -Embedding`,
    parent: `${system32}\\svchost.exe`,
    start: '10:20:52.010',
  },
  {
    key: 'copiedTool',
    image: `C:\\Users\\maren.voss\\AppData\\Local\\Temp\\${toolFile.name}`,
    commandLine: toolCommandLine,
    parent: 'remoteManagement',
    start: '10:21:04.330',
  },
  {
    key: 'copiedWhoami',
    image: `${system32}\\whoami.exe`,
    commandLine: 'whoami /all',
    parent: 'copiedTool',
    start: '10:21:09.120',
    end: '10:21:09.300',
  },
];

/** The attachment is passed on to the accountant, who opens it too: the same tool, with a name and id of its own. */
export const restartedWorkstationSteps: readonly StoryStep[] = [
  {
    key: 'forwardedDocument',
    image: `${office}\\WINWORD.EXE`,
    commandLine: `"${office}\\WINWORD.EXE" /n "C:\\Users\\ida.brandt\\AppData\\Local\\Temp\\Invoice_4471 (2).docm" /o ""`,
    parent: 'FIN-WKS-03 outlook',
    start: '10:33:15.480',
  },
  {
    key: 'forwardedTool',
    image: `C:\\Users\\ida.brandt\\AppData\\Local\\Temp\\${toolFile.name}`,
    commandLine: `"C:\\Users\\ida.brandt\\AppData\\Local\\Temp\\${toolFile.name}" --beacon ${toolFile.address}:8443 --id c2e9`,
    parent: 'forwardedDocument',
    start: '10:33:58.905',
    end: '10:34:01.200',
  },
];
