import { backupAccount, type Identity } from '../identity';
import { type PlayedProcess, hex } from '../processPlan';
import { iso } from '../sampleTime';
import { type Entity } from './entities';

/** The entities of an alert as some providers write them: defined where they are used, inside of others. */
export function nestedEntities(service: PlayedProcess): readonly Entity[] {
  const { host } = service;
  return [
    {
      $id: '1',
      Type: 'process',
      ProcessId: hex(service.pid),
      CreationTimeUtc: iso(service.start),
      CommandLine: service.commandLine,
      ImageFile: { $id: '2', ...file(service.image), FileHashes: [] },
      Host: {
        $id: '3',
        Type: 'host',
        HostName: host.name,
        NetBiosName: host.name,
        OSFamily: 'Windows',
        OMSAgentID: host.computerId,
      },
      Account: { $id: '4', ...account(service.identity), Host: { $ref: '3' } },
      ParentProcess: {
        $id: '5',
        Type: 'process',
        ProcessId: hex(service.parentPid),
        CommandLine: '',
        ImageFile: { $id: '6', ...file(service.parentImage) },
        Host: { $ref: '3' },
      },
    },
    {
      $id: '7',
      Type: 'host-logon-session',
      SessionId: backupAccount.logonId,
      Host: { $ref: '3' },
      Account: { $id: '8', ...account(backupAccount), Host: { $ref: '3' } },
    },
  ];
}

function file(path: string): object {
  const separator = path.lastIndexOf('\\');
  return { Type: 'file', Directory: path.slice(0, separator), Name: path.slice(separator + 1) };
}

function account({ user, domain, sid, logonId }: Identity): object {
  return { Type: 'account', Name: user, NTDomain: domain, Sid: sid, LogonId: logonId };
}
