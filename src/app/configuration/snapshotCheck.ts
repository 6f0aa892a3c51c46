import { type Check } from './check';

/** What Grafana says of its snapshots at `/api/snapshot/shared-options`. */
export interface SnapshotOptions {
  readonly snapshotEnabled?: boolean;
  readonly externalEnabled?: boolean;
  readonly externalSnapshotURL?: string;
}

/** Whether dashboards can be shared as snapshots, and whether they may leave the house. */
export function snapshotCheck({ snapshotEnabled, externalEnabled, externalSnapshotURL = '' }: SnapshotOptions): Check {
  if (snapshotEnabled === false) {
    return {
      state: 'note',
      finding: 'Snapshots are switched off in this Grafana: "Share without names" cannot store any.',
      advice: 'Save cases as files instead, or switch snapshots on in the environment of the Grafana server.',
      snippets: [{ label: 'the setting', text: 'GF_SNAPSHOTS_ENABLED=true' }],
    };
  }
  if (externalEnabled === true) {
    return {
      state: 'attention',
      finding: `Grafana's Share dialogue can publish a snapshot, evidence and all, on ${externalSnapshotURL || 'another server'}.`,
      advice:
        'Casefile never does that, but Grafana offers it to whoever may share. Switch it off in the environment of the ' +
        'Grafana server.',
      snippets: [{ label: 'the setting', text: 'GF_SNAPSHOTS_EXTERNAL_ENABLED=false' }],
    };
  }
  return {
    state: 'good',
    finding: 'Snapshots are stored in this Grafana only.',
    advice:
      'Whoever has the address of a snapshot can read it without signing in. Grafana’s own Share button keeps every ' +
      'name; "Share without names" replaces them.',
  };
}
