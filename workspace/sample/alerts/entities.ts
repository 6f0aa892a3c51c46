import { type Host, type Identity } from './host';
import { hex, type PlayedProcess } from './processPlan';
import { iso } from './sampleTime';

/** An entity of an alert; entities refer to each other by `{ $ref }`. */
export type Entity = Readonly<Record<string, unknown>> & { readonly $id: string; readonly Type: string };

interface Reference {
  readonly $ref: string;
}

/** Collects the entities of one alert, numbers them, and gives references to them. */
export class EntityList {
  readonly entities: Entity[] = [];

  host(host: Host): Reference {
    return this.add('host', {
      HostName: host.name,
      NetBiosName: host.name,
      OSFamily: 'Windows',
      IsDomainJoined: true,
      OMSAgentID: host.computerId,
    });
  }

  account({ user, domain, sid, logonId }: Identity, host: Reference): Reference {
    return this.add('account', {
      Name: user,
      NTDomain: domain,
      Host: host,
      Sid: sid,
      IsDomainJoined: true,
      LogonId: logonId,
    });
  }

  file(path: string): Reference {
    const separator = path.lastIndexOf('\\');
    return this.add('file', { Directory: path.slice(0, separator), Name: path.slice(separator + 1) });
  }

  logonSession(identity: Identity, start: number, host: Reference, account: Reference): Reference {
    return this.add('host-logon-session', {
      SessionId: identity.logonId,
      StartTimeUtc: iso(start),
      EndTimeUtc: iso(start),
      Host: host,
      Account: account,
    });
  }

  /** `withPid` false leaves the process id out, as some detections do. */
  process(process: PlayedProcess, host: Reference, account: Reference, parent?: Reference, withPid = true): Reference {
    const imageFile = this.file(process.image);
    return this.add('process', {
      ...(withPid && { ProcessId: hex(process.pid), CreationTimeUtc: iso(process.start) }),
      CommandLine: process.commandLine,
      ImageFile: imageFile,
      Account: account,
      ...(parent && { ParentProcess: parent }),
      Host: host,
    });
  }

  /** The parent of an alert's process: known by pid and image only. */
  parentProcess(process: PlayedProcess, host: Reference): Reference {
    const imageFile = this.file(process.parentImage);
    return this.add('process', {
      ProcessId: hex(process.parentPid),
      CommandLine: '',
      ImageFile: imageFile,
      Host: host,
    });
  }

  address(address: string): Reference {
    return this.add('ip', { Address: address });
  }

  private add(type: string, properties: Readonly<Record<string, unknown>>): Reference {
    const $id = String(this.entities.length + 3);
    this.entities.push({ $id, ...properties, Type: type });
    return { $ref: $id };
  }
}
