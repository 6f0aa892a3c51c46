import { PanelPlugin, type PanelProps } from '@grafana/data';
import { Alert } from '@grafana/ui';
import React from 'react';
import { standInMeta } from './standInMeta';

/** A panel that says why its plugin could not be loaded. */
export function brokenPanel(id: string, problem: unknown): PanelPlugin {
  const reason = problem instanceof Error ? problem.message : String(problem);
  function BrokenPanel({ height }: PanelProps) {
    return (
      <div style={{ height, overflow: 'auto', overflowWrap: 'anywhere' }}>
        <Alert title={`Error loading: ${id}`} severity="error">
          {reason}
        </Alert>
      </div>
    );
  }
  const plugin = new PanelPlugin(BrokenPanel);
  plugin.meta = standInMeta(id);
  return plugin;
}
