import { type Host, otherWorkstation, restartedWorkstation, server, workstation } from '../host';
import { machine, scriptAccount } from '../identity';
import { type ProcessPlan } from '../processPlan';
import { type Random } from '../random';
import { at, logSpan } from '../sampleTime';

const system32 = 'C:\\Windows\\System32';
const folder = 'C:\\Program Files\\Harbor Monitoring';
const console = '\\??\\C:\\Windows\\system32\\conhost.exe 0xffffffff -ForceV1';

/** Processes that programs of the company start by the clock: many, alike, and harmless. */
export function agentProcesses(random: Random): readonly ProcessPlan[] {
  return [
    ...[workstation, restartedWorkstation, otherWorkstation].flatMap((host) =>
      Array.from({ length: 20 }, (_, index) => inventory(host, index, random)).flat()
    ),
    ...configuration(random),
    ...watchdog(),
  ];
}

/** Every quarter of an hour a script and a console below it, stamped with whole seconds. */
function inventory(host: Host, index: number, random: Random): readonly ProcessPlan[] {
  const start = at('06:00:24') + index * 900_000 + random.between(0, 3) * 1000;
  const script = `${host.name} inventory ${index}`;
  const common = { host, identity: machine(host), start };
  return [
    {
      ...common,
      key: script,
      image: `${system32}\\cscript.exe`,
      commandLine: `"${system32}\\cscript.exe" /nologo "inventory.vbs" ${random.guid()}`,
      parent: `${folder}\\agenthost.exe`,
      end: start + random.between(700, 6000),
    },
    {
      ...common,
      key: `${script} console`,
      image: `${system32}\\conhost.exe`,
      commandLine: console,
      parent: script,
      end: start + random.between(700, 6000),
    },
  ];
}

/** One process that starts a console and a script with a name of its own every ten minutes, day and night. */
function configuration(random: Random): readonly ProcessPlan[] {
  const host = {
    key: 'configuration agent',
    host: server,
    image: `${folder}\\confighost.exe`,
    commandLine: `"${folder}\\confighost.exe" /service`,
    parent: `${system32}\\services.exe`,
    identity: machine(server),
    start: logSpan.from + 250_000,
  };
  const runs = Array.from({ length: 172 }, (_, index): readonly ProcessPlan[] => {
    const start = host.start + 50_000 + index * 600_000;
    const common = { ...host, parent: host.key, start };
    return [
      {
        ...common,
        key: `configuration console ${index}`,
        image: `${system32}\\conhost.exe`,
        commandLine: console,
        end: start + random.between(2000, 9000),
      },
      {
        ...common,
        key: `configuration script ${index}`,
        image: `${system32}\\cscript.exe`,
        commandLine: `"${system32}\\cscript.exe" /nologo "C:\\Windows\\Temp\\cfg-${random.guid().slice(0, 8)}.vbs" ${random.guid()}`,
        end: start + random.between(1500, 8000),
      },
    ];
  });
  return [host, ...runs.flat()];
}

/** A script that starts itself again every hundred seconds and ends: a chain that only grows deeper. */
function watchdog(): readonly ProcessPlan[] {
  return Array.from({ length: 45 }, (_, round): ProcessPlan => {
    const start = at('08:02:00.210') + round * 100_000;
    return {
      key: `watchdog ${round}`,
      host: workstation,
      image: `${system32}\\wscript.exe`,
      commandLine: `wscript.exe //B "C:\\ProgramData\\Harbor\\printer-watch.vbs" /round:${round + 1}`,
      parent: round === 0 ? `${system32}\\svchost.exe` : `watchdog ${round - 1}`,
      identity: scriptAccount,
      start,
      end: start + 100_350,
    };
  });
}
