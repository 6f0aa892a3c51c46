import { type AlertDraft } from './alertRow';
import { EntityList } from './entities';
import { clerk, server, workstation } from './host';
import { hex, type PlayedProcess } from './processPlan';
import { at } from './sampleTime';

type Find = (key: string) => PlayedProcess;

/** The alerts about the intrusion; the first is the one to investigate. */
export function storyAlerts(find: Find): readonly [AlertDraft, ...AlertDraft[]] {
  return [
    droppedTool(find('tool')),
    encodedShell(find('powershell')),
    credentialDump(find('dump')),
    hostile(find('hostile')),
    guessing(),
  ];
}

function droppedTool(tool: PlayedProcess): AlertDraft {
  return {
    name: 'Executable started from a temporary folder',
    severity: 'High',
    description: `A process on ${tool.host.name} was started from a folder for temporary files by a script host.`,
    time: tool.start,
    compromisedEntity: tool.host.name,
    tactics: 'Execution, CommandAndControl',
    entities: processEntities(tool),
    properties: {
      ...commonProperties(tool),
      'Suspicious Process': tool.image,
      'Suspicious Command Line': tool.commandLine,
      'Suspicious Process Id': hex(tool.pid),
    },
  };
}

function encodedShell(powershell: PlayedProcess): AlertDraft {
  return {
    name: 'PowerShell with an encoded command',
    severity: 'Medium',
    description: `PowerShell on ${powershell.host.name} was given a command in Base64 and told to hide its window.`,
    time: powershell.start,
    compromisedEntity: powershell.host.name,
    tactics: 'Execution, DefenseEvasion',
    entities: processEntities(powershell),
    properties: { ...commonProperties(powershell), 'Suspicious Process Id': hex(powershell.pid) },
  };
}

/** Its process entity has no id: only the extended properties do. */
function credentialDump(dump: PlayedProcess): AlertDraft {
  return {
    name: 'Memory of the logon service written to a file',
    severity: 'High',
    description: `A library for dumps was used on ${dump.host.name} against the process that holds credentials.`,
    time: dump.start,
    compromisedEntity: dump.host.name,
    tactics: 'CredentialAccess',
    entities: processEntities(dump, false),
    properties: { ...commonProperties(dump), 'Process Id': hex(dump.pid), 'Suspicious Process Name': 'rundll32.exe' },
  };
}

/** Text that must be shown as it is, and never be taken for markup, a link or a variable. */
function hostile(shell: PlayedProcess): AlertDraft {
  return {
    name: 'Suspicious command line <b>cmd.exe</b>',
    severity: 'Low',
    description: `"Quoted", <script>alert('sample')</script> and \u202Egnp.exe\u202C`,
    time: shell.start,
    compromisedEntity: shell.host.name,
    tactics: 'Execution',
    entities: processEntities(shell),
    properties: { ...commonProperties(shell), 'Suspicious Command Line': shell.commandLine },
  };
}

/** It knows only an address: no host, no account, no process. */
function guessing(): AlertDraft {
  const list = new EntityList();
  list.address(workstation.address);
  return {
    name: 'Password guessing from one address',
    severity: 'Medium',
    description: `Many names were tried from ${workstation.address} within seconds.`,
    time: at('09:30:32'),
    compromisedEntity: '',
    tactics: 'CredentialAccess',
    product: 'Harbor Identity',
    entities: list.entities,
    properties: { 'Attacker Source IP': workstation.address, 'Target Server': server.name, 'Failed Attempts': '12' },
  };
}

function processEntities(process: PlayedProcess, withPid = true): AlertDraft['entities'] {
  const list = new EntityList();
  const host = list.host(process.host);
  const account = list.account(process.identity, host);
  const parent = withPid ? list.parentProcess(process, host) : undefined;
  list.process(process, host, account, parent, withPid);
  list.logonSession(clerk, process.start, host, account);
  return list.entities;
}

function commonProperties(process: PlayedProcess): AlertDraft['properties'] {
  return {
    'Compromised Host': process.host.name,
    'User Name': `${process.identity.domain}\\${process.identity.user}`,
    'Account Session Id': process.identity.logonId,
    'Parent Process': process.parentImage.split('\\').at(-1) ?? '',
    ReportingSystem: 'Harbor',
  };
}
