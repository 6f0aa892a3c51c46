import { dnsDomain, type Host } from '../host';
import { type Identity } from '../identity';
import { hex, type PlayedProcess } from '../processPlan';
import { iso } from '../sampleTime';

/** An entity of an alert; entities refer to each other by `{ $ref }`. */
export type Entity = Readonly<Record<string, unknown>> & { readonly $id: string; readonly Type: string };

/** A mention of an entity that is defined elsewhere in the alert. */
export interface Reference {
  readonly $ref: string;
}

interface ProcessParts {
  readonly host: Reference;
  readonly account?: Reference;
  readonly parent?: Reference;
  /** The image, when it has more to it than its path. */
  readonly image?: Reference;
  /** False leaves the process id and the start out, as some detections do. */
  readonly withPid?: boolean;
}

/** Collects the entities of one alert, numbers them, and gives references to them. */
export class EntityList {
  readonly entities: Entity[] = [];

  host(host: Host): Reference {
    return this.add('host', {
      HostName: host.name,
      NetBiosName: host.name,
      DnsDomain: dnsDomain,
      OSFamily: 'Windows',
      IsDomainJoined: true,
      OMSAgentID: host.computerId,
    });
  }

  /** `withSession` false leaves the logon id out. */
  account({ user, domain, sid, logonId }: Identity, host?: Reference, withSession = true): Reference {
    return this.add('account', {
      Name: user,
      NTDomain: domain,
      ...(host && { Host: host }),
      Sid: sid,
      IsDomainJoined: true,
      ...(withSession && { LogonId: logonId }),
    });
  }

  /** An account as a cloud service knows it. */
  cloudAccount({ user }: Identity): Reference {
    return this.add('account', { Name: user, UPNSuffix: dnsDomain, IsDomainJoined: true, DisplayName: user });
  }

  file(path: string, hashes: readonly Reference[] = []): Reference {
    const separator = path.lastIndexOf('\\');
    return this.add('file', {
      Directory: path.slice(0, Math.max(separator, 0)),
      Name: path.slice(separator + 1),
      ...(hashes.length > 0 && { FileHashes: hashes }),
    });
  }

  fileHash(algorithm: 'MD5' | 'SHA1' | 'SHA256', value: string): Reference {
    return this.add('filehash', { Algorithm: algorithm, Value: value });
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

  process(process: PlayedProcess, { host, account, parent, image, withPid = true }: ProcessParts): Reference {
    const imageFile = image ?? this.file(process.image);
    return this.add('process', {
      ...(withPid && { ProcessId: hex(process.pid), CreationTimeUtc: iso(process.start) }),
      CommandLine: process.commandLine,
      ImageFile: imageFile,
      ...(account && { Account: account }),
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

  /** Any other entity, such as a URL or a mailbox. */
  add(type: string, properties: Readonly<Record<string, unknown>>): Reference {
    const $id = String(this.entities.length + 3);
    this.entities.push({ $id, ...properties, Type: type });
    return { $ref: $id };
  }
}
