import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of a table of `workspace/semantics`. */
export interface SemanticCase {
  /** File and heading. */
  readonly section: string;
  readonly query: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly rule: string;
  /** Address of the page that states the rule. */
  readonly source: string;
}

const folder = join(__dirname, '..', 'semantics');

/** All cases of all tables. Throws for a row that is not written as the others are. */
export function semanticCases(): readonly SemanticCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => casesOf(name, readFileSync(join(folder, name), 'utf8')));
}

function casesOf(name: string, text: string): readonly SemanticCase[] {
  const addresses = new Map([...text.matchAll(/^\[(.+)\]: (\S+)$/gm)].map(([, label, address]) => [label, address]));
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [heading = ''] = section.split('\n');
      const prelude = /```kql\n([^]*?)```/.exec(section)?.[1] ?? '';
      return section
        .split('\n')
        .filter((line) => line.startsWith('| `'))
        .map((line) => {
          const [, query, rows, rule, label] =
            /^\| `(.*)`\s* \| `(.*)`\s* \| (.*?)\s* \| \[(.+)\]\s* \|$/.exec(line) ?? [];
          const source = addresses.get(label);
          if (query === undefined || rows === undefined || rule === undefined || source === undefined) {
            throw new Error(`${name} has a row that cannot be read: ${line}`);
          }
          return {
            section: `${name}, ${heading}`,
            query: prelude + unescape(query),
            rows: JSON.parse(unescape(rows)) as SemanticCase['rows'],
            rule,
            source,
          };
        });
    });
}

/** Inside a table a bar is written with a backslash before it. */
function unescape(cell: string): string {
  return cell.replace(/\\\|/g, '|');
}
