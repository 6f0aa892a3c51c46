import React, { useState } from 'react';
import { type UrlQueryMap } from '@grafana/data';
import { Alert, Field, RadioButtonGroup } from '@grafana/ui';
import { CaseForm } from '../CaseForm';
import { GatheringStatus } from '../GatheringStatus';
import { readPageInput } from '../pageInput';
import { useGathering } from '../useGathering';
import { SnapshotPreview } from './SnapshotPreview';
import { useRedacted } from './useRedacted';

const DASHBOARDS = [
  { label: 'Investigation', value: 'casefile-investigation', needs: 'alert' },
  { label: 'Host', value: 'casefile-host', needs: 'alert or host' },
  { label: 'Indicators', value: 'casefile-indicators', needs: 'alert or host' },
  { label: 'Triage', value: 'casefile-triage', needs: 'nothing' },
  { label: 'Wall', value: 'casefile-wall', needs: 'nothing' },
  { label: 'Fleet', value: 'casefile-fleet', needs: 'nothing' },
] as const;

/** Shares a dashboard as a snapshot in which hosts, users, addresses, ids, folders and domains are pseudonyms. */
export function SharePage({ query }: { readonly query: UrlQueryMap }) {
  const [input] = useState(() => readPageInput(query));
  const [chosen, setChosen] = useState<(typeof DASHBOARDS)[number]>(DASHBOARDS[0]);
  const { gathering, start, cancel } = useGathering();
  const redacting = useRedacted(gathering.state === 'done' ? gathering.gathered[0] : undefined);
  const choose = (value: string): void => {
    // What was prepared is of another dashboard.
    cancel();
    setChosen(DASHBOARDS.find((each) => each.value === value) ?? DASHBOARDS[0]);
  };
  return (
    <>
      <p>
        Grafana’s own Share button keeps every name. This page makes a snapshot without them, and shows what is in it
        before it is stored.
      </p>
      <Field label="Dashboard" noMargin>
        <RadioButtonGroup aria-label="Dashboard" options={[...DASHBOARDS]} value={chosen.value} onChange={choose} />
      </Field>
      <CaseForm
        input={input}
        needs={chosen.needs}
        action="Prepare the snapshot"
        running={gathering.state === 'running'}
        onStart={(wanted) => start({ dashboards: [{ uid: chosen.value, annotations: true }], ...wanted })}
        onCancel={cancel}
      />
      <GatheringStatus gathering={gathering} />
      {redacting.state === 'running' && (
        <div role="status">
          <progress aria-label="Replaced" value={redacting.progress?.done} max={redacting.progress?.total} /> Replacing
          names …
        </div>
      )}
      {redacting.state === 'failed' && <Alert severity="error" title={redacting.reason} />}
      {redacting.state === 'done' && <SnapshotPreview snapshot={redacting.snapshot} />}
    </>
  );
}
