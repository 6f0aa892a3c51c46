import { imageName } from '../processes/imageName';
import { type Alert } from './alert';
import { type Entity, entityText } from './entities';
import { kindOf } from './entityKinds';
import { hasTerm } from './hasTerm';
import { hostLabel } from './kinds/host';
import { hostName, hostsOf, primaryProcess, subjectOf } from './subject';

/** What alerts may have in common. */
export const MATCH_KINDS = ['host', 'account', 'process', 'ip', 'hash'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** Something that an alert names and others may name too. */
export interface SharedName {
  readonly kind: MatchKind;
  /** As the alert writes it. */
  readonly name: string;
  /** The whole term to look for. Whoever writes a name in full writes the short one in it, so the short one does. */
  readonly term: string;
  /** Where the alert names it as an entity. */
  readonly entity: Entity | undefined;
}

/** Accounts that too many alerts name; "Microsoft Sentinel entity types reference" drops the like of them. */
const EVERYBODY = /^(system|local ?system|local service|network service|network|anonymous logon|anonymous|null|-)$/i;
const OWN_ADDRESS = /^(127\.|0\.0\.0\.0$|::1$|::$)/;

/** The hosts, accounts, addresses and hashes of an alert, and its main process; each once. */
export function sharedNames(alert: Alert): readonly SharedName[] {
  const { entities } = alert;
  const subject = subjectOf(alert);
  const hosts = entities.ofType('host');
  const found: readonly SharedName[] = [
    ...hostsOf(alert).map((name): SharedName => {
      const entity = hosts.find((host) => hostName(host).toLowerCase() === name.toLowerCase());
      return { kind: 'host', name, term: hostLabel(name), entity };
    }),
    ...entities.ofType('account').map((entity) => accountNamed(kindOf(entity).title(entity, entities), entity)),
    accountNamed(subject.account, undefined),
    {
      kind: 'process',
      name: imageName(subject.process.path),
      term: imageName(subject.process.path),
      entity: primaryProcess(entities),
    },
    ...entities.ofType('ip').map((entity) => named('ip', entityText(entity, 'Address'), entity)),
    ...entities.ofType('filehash').map((entity) => named('hash', entityText(entity, 'Value'), entity)),
  ];
  const byTerm = new Map<string, SharedName>();
  for (const shared of found.filter(tells)) {
    const key = `${shared.kind}:${shared.term.toLowerCase()}`;
    byTerm.set(key, byTerm.get(key) ?? shared);
  }
  return [...byTerm.values()];
}

/** The names that another alert holds too, in its entities or its extended properties. */
export const namesIn = (alert: Alert, names: readonly SharedName[]): readonly SharedName[] =>
  names.filter(({ term }) => hasTerm(alert.text('Entities'), term) || hasTerm(alert.text('ExtendedProperties'), term));

/** Whether another alert holds a name as an entity, the very same one; otherwise it is in its text only. */
export function holdsEntity(alert: Alert, { entity }: SharedName, of: Alert): boolean {
  if (entity === undefined) {
    return false;
  }
  const keys = new Set(kindOf(entity).keys(entity, of.entities));
  return alert.entities.ofType(entity.type).some((other) =>
    kindOf(other)
      .keys(other, alert.entities)
      .some((key) => keys.has(key))
  );
}

const named = (kind: MatchKind, name: string, entity: Entity): SharedName => ({ kind, name, term: name, entity });

/** `DOMAIN\name` and `name@suffix` are looked for by the name. */
function accountNamed(name: string, entity: Entity | undefined): SharedName {
  return { kind: 'account', name, term: name.slice(name.lastIndexOf('\\') + 1).replace(/@.*$/, ''), entity };
}

const tells = ({ kind, term }: SharedName): boolean =>
  /[0-9a-z]/i.test(term) && !(kind === 'account' && EVERYBODY.test(term)) && !(kind === 'ip' && OWN_ADDRESS.test(term));
