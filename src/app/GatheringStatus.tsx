import React from 'react';
import { Alert } from '@grafana/ui';
import { type Gathering } from './useGathering';

/** How far the gathering is, or why it stopped; nothing while there is nothing to say. */
export function GatheringStatus({ gathering }: { readonly gathering: Gathering }) {
  switch (gathering.state) {
    case 'running':
      return (
        <div role="status">
          <progress aria-label="Gathered" value={gathering.done} max={gathering.of} />{' '}
          {gathering.of === 0 ? 'Loading the dashboards …' : `Gathered ${gathering.done} of ${gathering.of} panels …`}
        </div>
      );
    case 'failed':
      return <Alert severity="error" title={gathering.reason} />;
    case 'idle':
    case 'done':
      return null;
  }
}
