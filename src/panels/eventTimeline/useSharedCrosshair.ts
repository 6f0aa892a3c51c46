import { useEffect } from 'react';
import { DataHoverClearEvent, DataHoverEvent } from '@grafana/data';
import { usePanelContext } from '@grafana/ui';

/** Tells the dashboard's other panels what time the pointer is at, and hears it from them; undefined when it left. */
export function useSharedCrosshair(onTime: (time: number | undefined) => void): (time: number | undefined) => void {
  const { eventBus } = usePanelContext();
  useEffect(() => {
    const hover = eventBus.getStream(DataHoverEvent).subscribe((event) => {
      const time: unknown = (event.payload.point as Readonly<Record<string, unknown>> | undefined)?.['time'];
      if (event.origin !== eventBus && typeof time === 'number') {
        onTime(time);
      }
    });
    const clear = eventBus.getStream(DataHoverClearEvent).subscribe((event) => {
      if (event.origin !== eventBus) {
        onTime(undefined);
      }
    });
    return () => {
      hover.unsubscribe();
      clear.unsubscribe();
    };
  }, [eventBus, onTime]);
  return (time) =>
    eventBus.publish(time === undefined ? new DataHoverClearEvent() : new DataHoverEvent({ point: { time } }));
}
