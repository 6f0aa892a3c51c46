import React from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

/** What a search of a table on the plan Basic or Auxiliary costs, and what it may ask. */
export function SearchTerms() {
  const styles = useStyles2(getStyles);
  return (
    <p role="note" className={styles.line}>
      Azure charges every search by the data that it scans: all of the table within the time range, whatever the KQL
      filters. A refreshing dashboard searches again, once a minute at most. The KQL names one such table, and with
      lookup or union at most five Analytics tables; no join, find, search or externaldata, and no function of its own.
      The time range always holds, and the data source's own workspace only is searched.
    </p>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({ margin: theme.spacing(0.5, 0), color: theme.colors.warning.text }),
});
