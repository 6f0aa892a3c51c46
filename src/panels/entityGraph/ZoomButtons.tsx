import React, { memo } from 'react';
import { Button } from '@grafana/ui';

interface Props {
  readonly className: string;
  /** Above 0 nearer. */
  readonly onZoom: (by: 1 | -1) => void;
  readonly onFit: () => void;
}

/** What the wheel and the keys do, for the pointer alone. */
export const ZoomButtons = memo(function ZoomButtons({ className, onZoom, onFit }: Props) {
  return (
    <div className={className} role="group" aria-label="Zoom">
      <Button size="sm" variant="secondary" aria-label="Zoom in" icon="plus" onClick={() => onZoom(1)} />
      <Button size="sm" variant="secondary" aria-label="Zoom out" icon="minus" onClick={() => onZoom(-1)} />
      <Button size="sm" variant="secondary" onClick={onFit}>
        Fit
      </Button>
    </div>
  );
});
