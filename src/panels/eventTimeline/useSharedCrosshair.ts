import { useEffect } from 'react';
import { DashboardCursorSync, DataHoverClearEvent, DataHoverEvent } from '@grafana/data';
import { type PanelContext, usePanelContext } from '@grafana/ui';

/**
 * Tells the dashboard's other panels what time the pointer is at, and hears it from them; undefined when it left. Where
 * the dashboard does not share its crosshair, it does neither.
 */
export function useSharedCrosshair(onTime: (time: number | undefined) => void): (time: number | undefined) => void {
  const { eventBus, sync } = usePanelContext();
  useEffect(() => {
    const hover = eventBus.getStream(DataHoverEvent).subscribe((event) => {
      const time: unknown = (event.payload.point as Readonly<Record<string, unknown>> | undefined)?.['time'];
      if (event.origin !== eventBus && isShared(sync) && typeof time === 'number') {
        onTime(time);
      }
    });
    const clear = eventBus.getStream(DataHoverClearEvent).subscribe((event) => {
      if (event.origin !== eventBus && isShared(sync)) {
        onTime(undefined);
      }
    });
    return () => {
      hover.unsubscribe();
      clear.unsubscribe();
    };
  }, [eventBus, sync, onTime]);
  return (time) => {
    if (isShared(sync)) {
      eventBus.publish(time === undefined ? new DataHoverClearEvent() : new DataHoverEvent({ point: { time } }));
    }
  };
}

/** Asked anew each time: a dashboard's settings change while it is shown. Places that are no dashboard do not say. */
const isShared = (sync: PanelContext['sync']): boolean =>
  (sync?.() ?? DashboardCursorSync.Off) !== DashboardCursorSync.Off;
