import React, { useMemo, useState } from 'react';
import { type UrlQueryMap } from '@grafana/data';
import { Field, RadioButtonGroup } from '@grafana/ui';
import { CaseForm } from '../CaseForm';
import { GatheringStatus } from '../GatheringStatus';
import { readPageInput } from '../pageInput';
import { useGathering } from '../useGathering';
import { redactSnapshot } from './redactSnapshot';
import { SnapshotPreview } from './SnapshotPreview';

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
  const snapshot = useMemo(
    () =>
      gathering.state === 'done' && gathering.gathered[0] !== undefined
        ? redactSnapshot(gathering.gathered[0])
        : undefined,
    [gathering]
  );
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
      {snapshot !== undefined && <SnapshotPreview snapshot={snapshot} />}
    </>
  );
}
