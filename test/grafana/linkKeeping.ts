import { type JsonRecord } from '../../preview/server/record';

/** What every dashboard hands on to the next, where both know it. */
const SUBJECT = ['alert', 'host'];
const TIME = /[?&](\$\{__url_time_range\}|(from|time)=)/;

/** A link of a dashboard, as much as matters here. */
export interface Link {
  readonly address: string;
  /** The rest of what the dashboard says of it. */
  readonly model: JsonRecord;
}

/**
 * What a link must hand on; one sentence for each that it drops. Between dashboards: the alert, the host, and a time range.
 * Within one: every variable, since Grafana keeps those that an address does not name in this tab, and loses them in a new one.
 */
export function keepingProblems(
  { address, model }: Link,
  source: { readonly uid: string; readonly variables: readonly string[] },
  target: { readonly uid: string; readonly variables: readonly string[] }
): readonly string[] {
  const wanted =
    source.uid === target.uid ? source.variables : source.variables.filter((name) => SUBJECT.includes(name));
  return [
    ...wanted
      .filter((name) => target.variables.includes(name) && !names(address, name))
      // The host of another alert is that alert's own.
      .filter((name) => !(name === 'host' && address.includes('var-alert=')))
      .map((name) => `drops ${name}`),
    ...(TIME.test(address) || model['keepTime'] === true ? [] : ['drops the time range']),
  ];
}

const names = (address: string, name: string): boolean =>
  address.includes(`var-${name}=`) || address.includes(`\${${name}:queryparam}`);
