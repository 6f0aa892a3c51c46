import { type SecretKind } from './secretKind';
import { wordsOf } from './wordsOf';

/** What a column, property or field of JSON holds: a kind of secret, or sources, which are addresses or hosts. */
export type ColumnKind = SecretKind | 'source';

/**
 * What a word of a name says of the value; the last word that says anything decides. Names come in all lower case too,
 * so that most words may be the end of a longer one: "Source Workstation", "targetUserName", "sourcehost".
 */
const WORDS: ReadonlyArray<readonly [pattern: RegExp, kind: ColumnKind | 'nothing']> = [
  // Of people and machines, but no names of theirs.
  [
    /^(?:agent|count|entities|family|match|os|package|port|risk|role|score|state|status|total|types?|version)$/,
    'nothing',
  ],
  [/(?:^p|process|event|thread|parent|cluster|rule|technique|type|port)ids?$/, 'nothing'],
  [/ips?$/, 'address'],
  [/(?:^|ip|mac|source|destination|client|remote|local|network)address(?:es)?$/, 'address'],
  [/(?:id|ids|sid|sids|guid|uid|puid|session|correlationkey|serialnumber)$/, 'id'],
  [/(?:domain|suffix)$/, 'domain'],
  [/^(?:from|sources?)$/, 'source'],
  [/(?:host|computer|workstation|machine|device|server|netbios|fqdn|dvc)s?$|compromisedentity$/, 'host'],
  [/(?:user|account|mailbox|owner|principal|member|sender|recipient|submitter|initiator|assignee|caller)s?$/, 'user'],
  [/(?:upn|upns|group|edby)$/, 'user'],
  [/(?:path|directory|folder|process|image)$/, 'folder'],
];
/** Says nothing by itself, also as the end of a word: "user name", "hostname". */
const NEUTRAL = /(?:display)?(?:names?|label)$/;

/** What a column of this name holds; undefined where its name does not say. */
export function kindOfColumn(name: string): ColumnKind | undefined {
  const words = wordsOf(name)
    .map((word) => word.replace(NEUTRAL, ''))
    .filter((word) => word !== '');
  for (let at = words.length - 1; at >= 0; at--) {
    // "process id" is one thing in two words, as "processid" is.
    const [word, pair] = [words[at]!, (words[at - 1] ?? '') + words[at]!];
    const kind = WORDS.find(([pattern]) => pattern.test(word) || pattern.test(pair))?.[1];
    if (kind !== undefined) {
      return kind === 'nothing' ? undefined : kind;
    }
  }
  return undefined;
}
