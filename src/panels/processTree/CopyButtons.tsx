import React from 'react';
import { Button } from '@grafana/ui';
import { type TreeStyles } from './processTree.styles';

interface Props {
  readonly raw: string;
  /** The same where there is nothing to defang; then one button does. */
  readonly defanged: string;
  /** What is copied, to begin a sentence with. */
  readonly what: string;
  readonly styles: TreeStyles;
  readonly onCopy: (text: string, what: string) => void;
}

/** Copies a text defanged, which comes first, or as it is. */
export function CopyButtons({ raw, defanged, what, styles, onCopy }: Props) {
  return (
    <span className={styles.copyButtons}>
      {defanged !== raw && (
        <Button
          size="sm"
          variant="secondary"
          icon="copy"
          onClick={() => onCopy(defanged, `Defanged ${what.toLowerCase()}`)}
        >
          Copy defanged
        </Button>
      )}{' '}
      <Button size="sm" variant="secondary" icon="copy" onClick={() => onCopy(raw, what)}>
        Copy raw
      </Button>
    </span>
  );
}
