import type { Dashboard } from '@grafana/schema';
import { getBackendSrv } from '@grafana/runtime';
import type { SceneObject } from '@grafana/scenes';
import { Button, TextLink } from '@grafana/ui';
import React, { useState } from 'react';
import { freezeScene } from '../dashboard/freezeScene';

type Share = { state: 'ready' | 'storing' } | { state: 'stored'; url: string } | { state: 'failed'; reason: string };

/** Stores what a dashboard shows as a snapshot, as Grafana's share dialogue does. */
export function ShareButton({ scene, dashboard }: { scene: SceneObject; dashboard: Dashboard }) {
  const [share, setShare] = useState<Share>({ state: 'ready' });
  const store = async (): Promise<void> => {
    setShare({ state: 'storing' });
    try {
      const body = { dashboard: freezeScene(scene, dashboard), name: dashboard.title ?? '', expires: 0 };
      const { url } = await getBackendSrv().post<{ url: string }>('/api/snapshots', body);
      setShare({ state: 'stored', url });
    } catch (problem) {
      setShare({
        state: 'failed',
        reason: problem instanceof Error ? problem.message : 'The snapshot was not stored.',
      });
    }
  };
  switch (share.state) {
    case 'stored':
      return <TextLink href={share.url}>Snapshot</TextLink>;
    case 'failed':
      return <span role="alert">{share.reason}</span>;
    case 'ready':
    case 'storing':
      return (
        <Button
          size="sm"
          variant="secondary"
          icon="share-alt"
          disabled={share.state === 'storing'}
          onClick={() => void store()}
        >
          Share snapshot
        </Button>
      );
  }
}
