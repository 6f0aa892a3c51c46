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
  { label: 'Investigation', value: 'casefile-investigation' },
  { label: 'Host', value: 'casefile-host' },
  { label: 'Indicators', value: 'casefile-indicators' },
];

/** Shares a dashboard as a snapshot in which hosts, users, addresses, ids, folders and domains are pseudonyms. */
export function SharePage({ query }: { readonly query: UrlQueryMap }) {
  const [input] = useState(() => readPageInput(query));
  const [uid, setUid] = useState(DASHBOARDS[0]!.value);
  const { gathering, start, cancel } = useGathering();
  const snapshot = useMemo(
    () =>
      gathering.state === 'done' && gathering.gathered[0] !== undefined
        ? redactSnapshot(gathering.gathered[0])
        : undefined,
    [gathering]
  );
  return (
    <>
      <p>
        Grafana’s own Share button keeps every name. This page makes a snapshot without them, and shows what is in it
        before it is stored.
      </p>
      <Field label="Dashboard" noMargin>
        <RadioButtonGroup aria-label="Dashboard" options={DASHBOARDS} value={uid} onChange={setUid} />
      </Field>
      <CaseForm
        input={input}
        action="Prepare the snapshot"
        running={gathering.state === 'running'}
        onStart={(wanted) => start({ dashboards: [{ uid }], ...wanted })}
        onCancel={cancel}
      />
      <GatheringStatus gathering={gathering} />
      {snapshot !== undefined && <SnapshotPreview key={uid} snapshot={snapshot} />}
    </>
  );
}
