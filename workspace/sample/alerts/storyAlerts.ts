import { server, workstation } from '../host';
import { hex, type PlayedProcess } from '../processPlan';
import { at } from '../sampleTime';
import { toolFile } from '../story/toolFile';
import { type AlertDraft } from './alertRow';
import { EntityList, type Reference } from './entities';
import { nestedEntities } from './nestedEntities';
import { processAlert, processEntities, processProperties } from './processAlert';

/** Finds a process of the case by its key. */
export type Find = (key: string) => PlayedProcess;

/** The alerts about what the intruder's processes do; the first is the one to investigate. */
export function storyAlerts(find: Find): readonly [AlertDraft, ...AlertDraft[]] {
  return [
    droppedTool(find('tool')),
    encodedShell(find('powershell')),
    credentialDump(find('dump')),
    hostile(find('hostile')),
    guessing(),
    runKey(find('reg')),
    remoteService(find('remoteService')),
    processAlert(find('remoteCopy'), {
      name: 'Many files copied over the network',
      severity: 'High',
      description: `A folder of ${server.name} was copied to ${workstation.name}.`,
      tactics: 'Collection, Exfiltration',
      techniques: ['T1039'],
    }),
    copiedTool(find('copiedTool')),
    blockedTool(find('forwardedTool')),
  ];
}

/** The tool's file with its hashes, as other alerts know them too. */
function toolImage(path: string): (list: EntityList) => Reference {
  return (list) => list.file(path, [list.fileHash('SHA256', toolFile.sha256), list.fileHash('MD5', toolFile.md5)]);
}

function droppedTool(tool: PlayedProcess): AlertDraft {
  const { list } = processEntities(tool, toolImage(tool.image));
  list.address(toolFile.address);
  return processAlert(
    tool,
    {
      name: 'Executable started from a temporary folder',
      severity: 'High',
      description: `A process on ${tool.host.name} was started from a folder for temporary files by a script host.`,
      tactics: 'Execution, CommandAndControl',
      techniques: ['T1204', 'T1059'],
    },
    list.entities
  );
}

function encodedShell(powershell: PlayedProcess): AlertDraft {
  const { list } = processEntities(powershell);
  list.add('url', { Url: 'http://cdn.example.net/stage.ps1' });
  return processAlert(
    powershell,
    {
      name: 'PowerShell with an encoded command',
      severity: 'Medium',
      description: `PowerShell on ${powershell.host.name} was given a command in Base64 and told to hide its window.`,
      tactics: 'Execution, DefenseEvasion',
      techniques: ['T1059', 'T1027'],
    },
    list.entities
  );
}

/** Neither its process entity has an id nor its account a session: only the extended properties do. */
function credentialDump(dump: PlayedProcess): AlertDraft {
  const list = new EntityList();
  const host = list.host(dump.host);
  const account = list.account(dump.identity, host, false);
  list.process(dump, { host, account, withPid: false });
  return {
    name: 'Memory of the logon service written to a file',
    severity: 'High',
    description: `A library for dumps was used on ${dump.host.name} against the process that holds credentials.`,
    time: dump.start,
    compromisedEntity: dump.host.name,
    tactics: 'CredentialAccess',
    techniques: ['T1003'],
    entities: list.entities,
    properties: {
      ...processProperties(dump),
      'Process Id': hex(dump.pid),
      'Suspicious Process Name': 'rundll32.exe',
    },
  };
}

/** Text that must be shown as it is, and never be taken for markup, a link or a variable. */
function hostile(shell: PlayedProcess): AlertDraft {
  return processAlert(shell, {
    name: 'Suspicious command line <b>cmd.exe</b>',
    severity: 'Low',
    description: `"Quoted", <script>alert('sample')</script> and \u202Egnp.exe\u202C`,
    tactics: 'Execution',
  });
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
    techniques: ['T1110'],
    product: 'Harbor Identity',
    entities: list.entities,
    properties: { 'Attacker Source IP': workstation.address, 'Target Server': server.name, 'Failed Attempts': '12' },
  };
}

function runKey(reg: PlayedProcess): AlertDraft {
  const { list } = processEntities(reg);
  const key = list.add('registry-key', {
    Hive: 'HKEY_CURRENT_USER',
    Key: 'Software\\Microsoft\\Windows\\CurrentVersion\\Run',
  });
  list.add('registry-value', {
    Key: key,
    Name: 'UpdateSvc',
    Value: `C:\\Users\\maren.voss\\AppData\\Local\\Temp\\${toolFile.name}`,
    ValueType: 'REG_SZ',
  });
  return processAlert(
    reg,
    {
      name: 'Program set to start at logon',
      severity: 'Medium',
      description: `A value was added to a key of the registry whose programs start when somebody logs on.`,
      tactics: 'Persistence',
      techniques: ['T1547'],
    },
    list.entities
  );
}

function remoteService(service: PlayedProcess): AlertDraft {
  return processAlert(
    service,
    {
      name: 'Service installed from another computer',
      severity: 'Medium',
      description: `A service was installed on ${service.host.name} from ${workstation.name} and started.`,
      tactics: 'LateralMovement, Execution',
      techniques: ['T1569', 'T1021'],
    },
    nestedEntities(service)
  );
}

function copiedTool(tool: PlayedProcess): AlertDraft {
  const { list } = processEntities(tool, toolImage(tool.image));
  list.address(workstation.address);
  return processAlert(
    tool,
    {
      name: 'Executable started from a temporary folder',
      severity: 'High',
      description: `A process on ${tool.host.name} was started from a folder for temporary files from another computer.`,
      tactics: 'Execution, LateralMovement',
      techniques: ['T1204', 'T1047'],
    },
    list.entities
  );
}

/** The same file on another host, known there by its hash. */
function blockedTool(tool: PlayedProcess): AlertDraft {
  const { list, process } = processEntities(tool, toolImage(tool.image));
  const [file] = list.entities.filter(({ Type, Name }) => Type === 'file' && Name === toolFile.name);
  list.add('malware', {
    Name: 'Backdoor:Win32/Harborsample',
    Category: 'Backdoor',
    Files: file ? [{ $ref: file.$id }] : [],
    Processes: [process],
  });
  return processAlert(
    tool,
    {
      name: 'Malware found and stopped',
      severity: 'High',
      description: `A program on ${tool.host.name} was stopped as it started.`,
      tactics: 'Execution',
      product: 'Harbor Antimalware',
      status: 'Resolved',
    },
    list.entities
  );
}
