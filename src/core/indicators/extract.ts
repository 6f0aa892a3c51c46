import { findDomains, isDomain } from './domain';
import { findEmails } from './email';
import { findHashes } from './hash';
import { INDICATOR_TYPES, type Indicator, type IndicatorType, type Span } from './indicator';
import { findIpv4 } from './ipv4';
import { findIpv6 } from './ipv6';
import { findLinuxPaths } from './linuxPath';
import { plainView } from './refang';
import { findUrls } from './url';
import { findWindowsPaths } from './windowsPath';

/**
 * Finds indicators in a text, from left to right: written plainly or defanged, each with its exact place. The host of a
 * URL, a share or an email address is an indicator beside it; stretches of one type never overlap. Total on any text
 * and linear in its length.
 */
export function extractIndicators(text: string, types: ReadonlySet<IndicatorType> = ALL): readonly Indicator[] {
  const view = plainView(text);
  return spansIn(view.text, view.isRewritten)
    .filter(({ type }) => types.has(type))
    .map(({ type, ...span }) => {
      const { start, end } = view.sourceOf(span);
      return { type, value: view.text.slice(span.start, span.end), raw: text.slice(start, end), start, end };
    });
}

const ALL: ReadonlySet<IndicatorType> = new Set(INDICATOR_TYPES);

interface TypedSpan extends Span {
  readonly type: IndicatorType;
}

function spansIn(plain: string, isRewritten: (span: Span) => boolean): readonly TypedSpan[] {
  const urls = findUrls(plain);
  const inUrl = within(urls);
  const paths = findWindowsPaths(plain).filter(({ start }) => !inUrl(start));
  const inUrlOrPath = within([...urls, ...paths].sort(byPlace));
  const linux = findLinuxPaths(plain, inUrlOrPath);
  const emails = findEmails(plain, within(urls.map(({ start, host }) => ({ start, end: host.end }))));
  const hosts = [...urls, ...paths, ...emails].flatMap(({ host }) => (host === undefined ? [] : [host]));
  // Names in paths are files; in the query of a URL they may be domains again.
  const beforeQueries = urls.map(({ start, query }) => ({ start, end: query }));
  const closed = within([...beforeQueries, ...paths, ...linux, ...emails].sort(byPlace));
  const hostStarts = new Set(hosts.map(({ start }) => start));
  const domains = [
    ...hosts.filter(({ start, end }) => isDomain(plain.slice(start, end))),
    ...findDomains(plain, closed, isRewritten).filter(({ start }) => !hostStarts.has(start)),
  ].sort(byPlace);
  const inDomain = within(domains);
  return [
    ...typed('url', urls),
    ...typed('email', emails),
    ...typed('dns', domains),
    ...typed('ipv4', findIpv4(plain)).filter(({ start }) => !inDomain(start)),
    ...typed('ipv6', findIpv6(plain)),
    ...findHashes(plain),
    ...paths,
    ...typed('linux_path', linux),
  ].sort(byPlace);
}

const typed = (type: IndicatorType, spans: readonly Span[]): readonly TypedSpan[] =>
  spans.map(({ start, end }) => ({ type, start, end }));

/** Wider ones first where two start at one place. */
const byPlace = (one: Span, other: Span): number => one.start - other.start || other.end - one.end;

/** Tells whether a place is in one of the stretches. They are sorted by their starts; places may be asked in any order. */
function within(spans: readonly Span[]): (place: number) => boolean {
  if (spans.length === 0) {
    return () => false;
  }
  // The furthest end so far, so that a short stretch inside a long one does not hide it.
  const ends: number[] = [];
  spans.forEach(({ end }, index) => ends.push(Math.max(end, ends[index - 1] ?? 0)));
  return (place) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle]!.start <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && place < ends[low - 1]!;
  };
}
