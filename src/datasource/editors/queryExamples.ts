import { call } from '../../core/kql/expression';
import { continueKql } from '../../core/kql/continueKql';
import { descending, pipeline, sort, summarize, take } from '../../core/kql/pipeline';
import { printPipeline } from '../../core/kql/print';
import { type CasefileQuery } from '../query';

/** A query to begin with. */
export interface QueryExample {
  readonly title: string;
  /** When to ask it, and what to change. */
  readonly text: string;
  readonly query: CasefileQuery;
}

/** Queries by the task that they are for. */
export interface ExampleGroup {
  readonly task: string;
  readonly examples: readonly QueryExample[];
}

const example = (title: string, text: string, query: Readonly<Record<string, unknown>>): QueryExample => ({
  title,
  text,
  query: { refId: 'A', ...query },
});

const byComputer = pipeline(
  'SecurityEvent',
  summarize([{ name: 'Events', value: call('count') }], ['Computer', 'EventID']),
  sort(descending('Events')),
  take(100)
);

/** What the cheat sheet offers, in the order of an investigation. */
export const EXAMPLE_GROUPS: readonly ExampleGroup[] = [
  {
    task: 'Find what to look at',
    examples: [
      example('High alerts', 'The alerts of the time range with high severity.', {
        kind: 'alerts',
        severity: ['High'],
      }),
      example('What is common', 'How many alerts there are of each name, and how that changed.', {
        kind: 'alertCounts',
        by: 'name',
      }),
    ],
  },
  {
    task: 'Understand an alert',
    examples: [
      example('What an alert says', 'Its properties and entities. $alert is a variable; or paste a SystemAlertId.', {
        kind: 'alert',
        alert: '$alert',
      }),
      example('What else there is', 'Alerts that share a host, account, process, address or hash with it.', {
        kind: 'relatedAlerts',
        alert: '$alert',
      }),
    ],
  },
  {
    task: 'See what ran',
    examples: [
      example('The family of the process', "The processes round the alert's own, each below its parent.", {
        kind: 'processTree',
        alert: '$alert',
      }),
      example('All of a host', 'Every process of a host in the time range.', {
        kind: 'processTree',
        host: '$host',
        scope: 'host',
        window: 'dashboard',
      }),
      example('The same command elsewhere', "Other hosts on which the alert's command line was run.", {
        kind: 'commandLineOccurrence',
        alert: '$alert',
      }),
    ],
  },
  {
    task: 'See who was there',
    examples: [
      example('Failed logons', 'The logons of a host that failed, with the reasons.', {
        kind: 'hostLogons',
        host: '$host',
        outcome: 'failure',
        window: 'dashboard',
      }),
    ],
  },
  {
    task: 'Ask your own',
    examples: [
      example('Free KQL', 'Events by computer. $__timeFilter() keeps to the time range; variables become literals.', {
        kind: 'kql',
        kql: continueKql(printPipeline(byComputer), 'dashboard'),
      }),
    ],
  },
];
