import { type SecretKind } from './secretKind';

/** Which columns, properties and fields of JSON hold what; the first that fits decides. */
const COLUMNS: ReadonlyArray<readonly [pattern: RegExp, kind: SecretKind]> = [
  [
    /^(?:host|hosts|hostname|computer|devicename|workstation\w*|netbiosname|dnsdomain|ntdomain|sourcehost|compromisedentity|azureid)$/i,
    'host',
  ],
  [
    /^(?:account|accounts|user|users|username|subjectuser\w*|targetuser\w*|accountname|upnsuffix|upn|displayname|member\w*|\w*accountdomain|\w*domainname|\w*accountname|initiatedby|owner)$/i,
    'user',
  ],
  [/(?:^|[a-z_])ip(?:address(?:es)?)?$|^address(?:es)?$|^(?:from|source)$/i, 'address'],
  [
    /(?:sid|logonid|sessionid|tenantid|workspace\w*id|subscriptionid|resourceid|alertid|incidentid|objectguid|aadtenantid|aaduserid|puid|machineid|deviceid|guid|correlationkey|session)$/i,
    'id',
  ],
  [
    /^(?:path|imagepath|directory|currentdirectory|folderpath|newprocessname|parentprocessname|parentpath|process)$/i,
    'folder',
  ],
];

/** The kind of secret that a column of this name holds, "Same host" and the like not among them. */
export const kindOfColumn = (name: string): SecretKind | undefined =>
  COLUMNS.find(([pattern]) => pattern.test(name.replace(/[\s-]/g, '')))?.[1];
