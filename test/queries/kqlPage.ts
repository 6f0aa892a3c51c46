import { type Fetch } from '../../src/core/investigations/ask';

/** What a query asked, in order. */
export interface QueryAsked {
  /** The heading: the kind, and what is special about the query. */
  readonly title: string;
  readonly description: string;
  /** The query, as it is saved. */
  readonly query: object;
  readonly fetches: readonly Fetch[];
}

const HEAD = `# The KQL of every kind

What each kind of query asks of the workspace, with the parameters that the sample case gives it; what the kinds find and
take is in [queries.md](queries.md). A test writes this page from what was asked. Requests that several kinds share are
shown with the first of them; panels of one dashboard ask them once. At the end stand the other logs that processes and
logons are read from.`;

/** The page `docs/kql.md`: each distinct request once, under the first kind that asks it. */
export function kqlPage(queries: readonly QueryAsked[]): string {
  const shown = new Map<string, string>();
  const sections = queries.map(({ title: heading, description, query, fetches }) => {
    const requests = fetches.map((fetch, at) => {
      const place = `request ${at + 1} of [${heading}](#${anchorOf(heading)})`;
      const known = shown.get(fetch.kql);
      shown.set(fetch.kql, known ?? place);
      const title = `Request ${at + 1}, ${timeOf(fetch)}`;
      return known === undefined ? `${title}:\n\n${fenced(fetch.kql)}` : `${title}: as ${known}.`;
    });
    return [`## ${heading}`, `${description}.`, `Asked as \`${JSON.stringify(query)}\`.`, ...requests].join('\n\n');
  });
  return [HEAD, ...sections].join('\n\n');
}

/** As GitHub makes it of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w ]/g, '')
    .replaceAll(' ', '-');

const fenced = (kql: string): string => ['```kql', kql, '```'].join('\n');

const timeOf = ({ timespan: { from, to } }: Fetch): string =>
  [from, to].map((time) => new Date(time).toISOString().slice(0, 16).replace('T', ' ')).join(' to ');
