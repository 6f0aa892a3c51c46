import { otherWorkstation, restartedWorkstation, workstation, server } from '../host';
import { accountant, administrator, clerk, colleague } from '../identity';
import { type ProcessPlan } from '../processPlan';
import { type Random } from '../random';
import { at } from '../sampleTime';
import { adminScript, asEncodedCommand } from '../story/hiddenScripts';

const system32 = 'C:\\Windows\\System32';
const office = 'C:\\Program Files\\Microsoft Office\\root\\Office16';

/** What people do on their computers: a desktop, mail, documents, a browser with many tabs. */
export function officeWork(random: Random): readonly ProcessPlan[] {
  return [
    ...browser({ host: workstation, identity: clerk, parent: 'explorer' }, at('08:59:30.400'), random),
    ...[
      { host: restartedWorkstation, identity: accountant, from: at('08:02:40.300'), restarted: true },
      { host: otherWorkstation, identity: colleague, from: at('07:34:20.900'), restarted: false },
    ].flatMap(({ host, identity, from, restarted }) => {
      const desktop = {
        key: `${host.name} explorer`,
        host,
        identity,
        image: 'C:\\Windows\\explorer.exe',
        commandLine: 'C:\\Windows\\Explorer.EXE',
        parent: restarted ? 'restarted winlogon.exe' : `${system32}\\userinit.exe`,
        start: from,
      };
      const mail = {
        ...desktop,
        key: `${host.name} outlook`,
        image: `${office}\\OUTLOOK.EXE`,
        commandLine: `"${office}\\OUTLOOK.EXE"`,
        parent: desktop.key,
        start: from + 94_000,
      };
      return [
        desktop,
        mail,
        ...documents({ ...desktop, parent: desktop.key }, random),
        ...browser({ ...desktop, parent: desktop.key }, from + 140_500, random),
      ];
    }),
    ...administration(),
  ];
}

type Desk = Pick<ProcessPlan, 'host' | 'identity' | 'parent'>;

function documents({ host, identity, parent }: Desk & { readonly start: number }, random: Random): ProcessPlan[] {
  return Array.from({ length: 12 }, (_, index) => {
    const start = random.between(at('08:10:00'), at('10:40:00'));
    return {
      key: `${host.name} document ${index}`,
      host,
      identity,
      parent,
      image: `${office}\\EXCEL.EXE`,
      commandLine: `"${office}\\EXCEL.EXE" "H:\\Ledger\\2026-0${random.between(1, 3)}\\report-${random.between(100, 999)}.xlsx"`,
      start,
      end: start + random.between(20_000, 900_000),
    };
  });
}

function browser({ host, identity, parent }: Desk, start: number, random: Random): readonly ProcessPlan[] {
  const image = 'C:\\Program Files\\Harbor Browser\\browser.exe';
  const main = { key: `${host.name} browser`, host, image, commandLine: `"${image}"`, parent, identity, start };
  const tabs = Array.from({ length: 24 }, (_, index): ProcessPlan => {
    const opened = start + random.between(200, 6_000_000);
    return {
      ...main,
      key: `${host.name} browser tab ${index}`,
      commandLine: `"${image}" --type=renderer --client-id=${random.between(1, 90)}`,
      parent: main.key,
      start: opened,
      end: opened + random.between(2000, 1_500_000),
    };
  });
  return [main, ...tabs];
}

/** The administrator's own encoded command: looks like the intruder's, and is not. */
function administration(): readonly ProcessPlan[] {
  const common = { host: server, identity: administrator };
  return [
    {
      ...common,
      key: 'administrator explorer',
      image: 'C:\\Windows\\explorer.exe',
      commandLine: 'C:\\Windows\\Explorer.EXE',
      parent: `${system32}\\userinit.exe`,
      start: at('08:20:31.150'),
      end: at('08:52:41.200'),
    },
    {
      ...common,
      key: 'adminScript',
      image: `${system32}\\WindowsPowerShell\\v1.0\\powershell.exe`,
      commandLine: `powershell.exe -NoLogo -EncodedCommand ${asEncodedCommand(adminScript)}`,
      parent: 'administrator explorer',
      start: at('08:31:07.600'),
      end: at('08:31:09.900'),
    },
  ];
}
