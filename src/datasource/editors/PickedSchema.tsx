import React from 'react';
import { css } from '@emotion/css';
import { type DataFrame, type GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { SCHEMAS } from '../../core/schemas/schemas';
import { frameSchema } from '../../frames/contract';

/** Which logs a query chose by itself, told by the frames that it gave; nothing where they do not tell. */
export function PickedSchema({ frames }: { readonly frames: readonly DataFrame[] }) {
  const styles = useStyles2(getStyles);
  const names = [...new Set(frames.map(frameSchema).filter((name) => name !== undefined))];
  return names.length === 0 ? null : <p className={styles.line}>Read from {names.map(labelOf).join(', ')}</p>;
}

function labelOf(name: string): string {
  const label = SCHEMAS.find((schema) => schema.name === name)?.label;
  return label === undefined ? name : `${name} (${label})`;
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({ margin: theme.spacing(0.5, 0), color: theme.colors.text.secondary }),
});
