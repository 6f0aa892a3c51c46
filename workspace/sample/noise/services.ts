import { clerk, type Host, machine, server, workstation } from './host';
import { type ProcessPlan } from './processPlan';
import { type Random } from './random';
import { at } from './sampleTime';

const system32 = 'C:\\Windows\\System32';
const svchost = `${system32}\\svchost.exe`;
const agent = 'C:\\Program Files\\Harbor Monitoring\\agenthost.exe';

interface Kind {
  readonly image: string;
  readonly commandLine: (random: Random) => string;
  /** Image of a parent from before the log. */
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
  {
    image: `${system32}\\sppsvc.exe`,
    commandLine: () => `${system32}\\sppsvc.exe`,
    parent: `${system32}\\services.exe`,
    life: 120,
  },
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
];

const morning = { from: at('06:00:00'), to: at('11:00:00') };

/** The everyday processes of both hosts: services, the monitoring agent's scripts, a browser with many tabs. */
export function noisePlans(random: Random): readonly ProcessPlan[] {
  return [workstation, server].flatMap((host) => [
    ...Array.from({ length: host === workstation ? 55 : 45 }, (_, index) => service(host, index, random)),
    ...Array.from({ length: 20 }, (_, index) => agentRun(host, index, random)).flat(),
    ...(host === workstation ? browser(random) : []),
  ]);
}

function service(host: Host, index: number, random: Random): ProcessPlan {
  const kind = random.pick(kinds);
  const start = random.between(morning.from, morning.to);
  return {
    key: `${host.name} service ${index}`,
    host,
    image: kind.image,
    commandLine: kind.commandLine(random),
    parent: kind.parent,
    identity: machine(host),
    start,
    end: start + random.between(500, kind.life * 1000),
  };
}

/** Every quarter of an hour the agent runs a script and a console beside it, stamped with whole seconds. */
function agentRun(host: Host, index: number, random: Random): readonly ProcessPlan[] {
  const start = morning.from + index * 900_000 + 24_000 + random.between(0, 3) * 1000;
  const script = `${host.name} agent ${index}`;
  const common = { host, identity: machine(host), start };
  return [
    {
      ...common,
      key: script,
      image: `${system32}\\cscript.exe`,
      commandLine: `"${system32}\\cscript.exe" /nologo "inventory.vbs" ${random.guid()}`,
      parent: agent,
      end: start + random.between(700, 6000),
    },
    {
      ...common,
      key: `${script} console`,
      image: `${system32}\\conhost.exe`,
      commandLine: '\\??\\C:\\Windows\\system32\\conhost.exe 0xffffffff -ForceV1',
      parent: script,
      end: start + random.between(700, 6000),
    },
  ];
}

/** One browser and its many children. */
function browser(random: Random): readonly ProcessPlan[] {
  const image = 'C:\\Program Files\\Harbor Browser\\browser.exe';
  const main = {
    key: 'browser',
    host: workstation,
    image,
    commandLine: `"${image}"`,
    parent: 'explorer',
    identity: clerk,
    start: at('08:59:30.400'),
  };
  const tabs = Array.from({ length: 24 }, (_, index): ProcessPlan => {
    const start = main.start + random.between(200, 6_000_000);
    return {
      ...main,
      key: `browser tab ${index}`,
      commandLine: `"${image}" --type=renderer --client-id=${random.between(1, 90)}`,
      parent: 'browser',
      start,
      end: start + random.between(2000, 1_500_000),
    };
  });
  return [main, ...tabs];
}
