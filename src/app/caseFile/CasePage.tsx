import React, { useMemo, useState } from 'react';
import { type UrlQueryMap } from '@grafana/data';
import { CaseForm } from '../CaseForm';
import { GatheringStatus } from '../GatheringStatus';
import { type PageInput, readPageInput } from '../pageInput';
import { type DashboardPart, type Missing, useGathering } from '../useGathering';
import { caseTables, type GatheredTable } from './caseTables';
import { SaveSection } from './SaveSection';
import { TableList } from './TableList';

/** What a case is: the investigation, its host, what it left to look up, and the incident that the alert belongs to. */
const PARTS: readonly DashboardPart[] = [
  { uid: 'casefile-investigation' },
  { uid: 'casefile-host' },
  // Saving asks no one outside, whatever the dashboard was set to.
  { uid: 'casefile-indicators', fixed: new Map([['lookup', ['off']]]) },
  { uid: 'casefile-triage', kinds: ['incident'] },
];

/** Gathers the tables of an investigation, lists them, and saves the chosen ones as one file. */
export function CasePage({ query }: { readonly query: UrlQueryMap }) {
  const [input, setInput] = useState<PageInput>(() => readPageInput(query));
  const { gathering, start, cancel } = useGathering();
  const tables = useMemo(
    () =>
      gathering.state === 'done' ? [...caseTables(gathering.gathered), ...gathering.missing.map(missingTable)] : [],
    [gathering]
  );
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const gatherFor = (wanted: PageInput): void => {
    setInput(wanted);
    setLeft(new Set());
    start({ dashboards: PARTS, ...wanted });
  };
  const chosen = tables.filter((table, index) => table.problem === undefined && !left.has(index));
  return (
    <>
      <p>
        This page asks everything that the dashboards ask about an alert and its host, lists what was found, and saves
        what you choose of it as one file: a workbook, CSV, JSON or a report. VirusTotal is not asked.
      </p>
      <CaseForm
        input={input}
        needs="alert"
        action="Gather the case"
        running={gathering.state === 'running'}
        onStart={gatherFor}
        onCancel={cancel}
      />
      <GatheringStatus gathering={gathering} />
      {gathering.state === 'done' && (
        <>
          <TableList tables={tables} left={left} onLeft={setLeft} />
          <SaveSection tables={chosen} input={input} />
        </>
      )}
    </>
  );
}

/** The place of the tables of a dashboard that could not be gathered. */
const missingTable = ({ uid, reason }: Missing): GatheredTable => ({
  name: uid,
  title: `Dashboard ${uid}`,
  notes: [],
  columns: [],
  length: 0,
  problem: reason,
});
