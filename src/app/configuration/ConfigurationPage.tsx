import React, { useMemo, useState } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2, locationUtil, rangeUtil, type TimeRange, type UrlQueryMap } from '@grafana/data';
import { Button, Field, LinkButton, TimeRangeInput, useStyles2 } from '@grafana/ui';
import { readPageInput } from '../pageInput';
import { CheckTable } from './CheckTable';
import { checkGroups, connectedSource } from './checkGroups';
import { DashboardsSection } from './dashboards/DashboardsSection';
import { DATA_SOURCE_UID } from './ourPlugins';
import { summaryOf } from './summaryOf';
import { useChecks } from './useChecks';

/** A table that fell silent days ago still shows when it did. */
const CHECKED_FROM = 'now-7d';

interface Props {
  readonly appId: string;
  readonly version: string;
  /** Of the address; `from` and `to` set the time that is checked. */
  readonly query: UrlQueryMap;
}

/** Checks the installation, says what to do, and imports the dashboards where they are not provisioned. */
export function ConfigurationPage({ appId, version, query }: Props) {
  const styles = useStyles2(getStyles);
  const [range, setRange] = useState<TimeRange>(() => readPageInput(query, CHECKED_FROM).range);
  const [source] = useState(connectedSource);
  const groups = useMemo(() => checkGroups(appId, source), [appId, source]);
  const checks = useChecks(groups, range);
  return (
    <>
      <section aria-label="Installation">
        <h2>Is everything in place?</h2>
        <p>
          This page looks at what Casefile needs and says what to do about what is missing. It changes nothing by
          itself, and asks the workspace for counts only.
        </p>
        <p role="status">{summaryOf(checks)}</p>
        <div className={styles.row}>
          <Field label="Time checked" description="Ages of rows are told as of its end." noMargin>
            <TimeRangeInput value={range} timeZone="utc" onChange={setRange} />
          </Field>
          <Button icon="sync" variant="secondary" onClick={() => setRange(rangeUtil.convertRawToRange(range.raw))}>
            Check again
          </Button>
          {source !== undefined && (
            <LinkButton
              href={locationUtil.assureBaseUrl(`/datasources/edit/${encodeURIComponent(source.uid)}`)}
              variant="secondary"
              icon="cog"
            >
              Data source settings
            </LinkButton>
          )}
        </div>
        <CheckTable checks={checks} />
      </section>
      <DashboardsSection version={version} sourceUid={source?.uid ?? DATA_SOURCE_UID} />
    </>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    row: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-end',
      gap: theme.spacing(2),
      paddingBottom: theme.spacing(2),
    }),
  };
}
