import { LoadingState } from '@grafana/data';
import type { SceneQueryRunner } from '@grafana/scenes';
import { Button } from '@grafana/ui';
import React from 'react';

/** Runs the queries, and cancels them while they run: two buttons, so that pressing the one never cancels by the other. */
export function RunQueryButton({ runner, onRun }: { runner: SceneQueryRunner; onRun: () => void }) {
  const { data } = runner.useState();
  if (data?.state === LoadingState.Loading) {
    return (
      <Button key="cancel" variant="destructive" icon="times" onClick={() => runner.cancelQuery()}>
        Cancel
      </Button>
    );
  }
  return (
    <Button key="run" icon="sync" onClick={onRun}>
      Run query
    </Button>
  );
}
