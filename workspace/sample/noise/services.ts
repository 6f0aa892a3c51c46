import { hosts, type Host, restartedWorkstation, server } from '../host';
import { machine } from '../identity';
import { type ProcessPlan } from '../processPlan';
import { type Random } from '../random';
import { logSpan } from '../sampleTime';
import { parentAfterRestart, restartedAt } from './restart';

const system32 = 'C:\\Windows\\System32';
const svchost = `${system32}\\svchost.exe`;
const services = `${system32}\\services.exe`;

interface Kind {
  readonly image: string;
  readonly commandLine: (random: Random) => string;
  readonly parent: string;
  /** Longest life in seconds. */
  readonly life: number;
}

const kinds: readonly [Kind, ...Kind[]] = [
  { image: `${system32}\\taskhostw.exe`, commandLine: () => 'taskhostw.exe SYSTEM', parent: svchost, life: 240 },
  {
    image: `${system32}\\backgroundTaskHost.exe`,
    commandLine: () => `"${system32}\\backgroundTaskHost.exe" -ServerName:App.AppX`,
    parent: svchost,
    life: 30,
  },
  {
    image: `${system32}\\wbem\\WmiPrvSE.exe`,
    commandLine: () => `${system32}\\wbem\\wmiprvse.exe -secured -Embedding`,
    parent: svchost,
    life: 600,
  },
  {
    image: `${system32}\\SearchFilterHost.exe`,
    commandLine: () => '',
    parent: `${system32}\\SearchIndexer.exe`,
    life: 90,
  },
  { image: `${system32}\\sppsvc.exe`, commandLine: () => `${system32}\\sppsvc.exe`, parent: services, life: 120 },
  {
    image: `${system32}\\RuntimeBroker.exe`,
    commandLine: () => `${system32}\\RuntimeBroker.exe -Embedding`,
    parent: svchost,
    life: 900,
  },
  {
    image: `${system32}\\cleanmgr.exe`,
    commandLine: (random) => `${system32}\\cleanmgr.exe /autocleanstoragesense /d C: ${random.between(1, 9)}`,
    parent: svchost,
    life: 200,
  },
  {
    image: `${system32}\\dllhost.exe`,
    commandLine: (random) => `${system32}\\DllHost.exe /Processid:{${random.guid().toUpperCase()}}`,
    parent: svchost,
    life: 20,
  },
  { image: svchost, commandLine: () => `${svchost} -k netsvcs -p -s wlidsvc`, parent: services, life: 700 },
  {
    image: 'C:\\Program Files\\Harbor Antimalware\\scan.exe',
    commandLine: (random) =>
      `"C:\\Program Files\\Harbor Antimalware\\scan.exe" /signatures /job ${random.between(1, 40)}`,
    parent: services,
    life: 60,
  },
  {
    image: `${system32}\\gpupdate.exe`,
    commandLine: (random) => `gpupdate.exe /target:${random.pick(['user', 'computer'])}`,
    parent: svchost,
    life: 15,
  },
];

/** The short-lived processes of Windows itself, on every host and all day. */
export function serviceProcesses(random: Random): readonly ProcessPlan[] {
  return hosts.flatMap((host) =>
    Array.from({ length: host === server ? 90 : 110 }, (_, index) => service(host, index, random))
  );
}

function service(host: Host, index: number, random: Random): ProcessPlan {
  const kind = random.pick(kinds);
  const start = random.between(logSpan.from, logSpan.to);
  const isRestarted = host === restartedWorkstation && start > restartedAt;
  const end = start + random.between(500, kind.life * 1000);
  return {
    key: `${host.name} service ${index}`,
    host,
    image: kind.image,
    commandLine: kind.commandLine(random),
    parent: (isRestarted ? parentAfterRestart(kind.parent) : undefined) ?? kind.parent,
    identity: machine(host),
    start,
    end,
    // Agents lose events now and then.
    ...(random.next() < 0.06 && { endLogged: false }),
    ...(random.next() < 0.04 && { hiddenParent: 'image' }),
  };
}
