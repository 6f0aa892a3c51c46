import { type RefObject, useEffect, useRef } from 'react';

/** Calls back when the wheel is turned with Ctrl held: by what factor to zoom, and where, in pixels from the element. */
export function useCtrlWheel(
  element: RefObject<HTMLElement | null>,
  onZoom: (factor: number, x: number, y: number) => void
): void {
  const zoom = useRef(onZoom);
  useEffect(() => {
    zoom.current = onZoom;
  });
  useEffect(() => {
    const listening = element.current;
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey) {
        // Else the browser would zoom the page.
        event.preventDefault();
        const { left = 0, top = 0 } = listening?.getBoundingClientRect() ?? {};
        const turned = Math.max(-100, Math.min(100, event.deltaY));
        zoom.current(Math.exp(turned / 300), event.clientX - left, event.clientY - top);
      }
    };
    listening?.addEventListener('wheel', onWheel, { passive: false });
    return () => listening?.removeEventListener('wheel', onWheel);
  }, [element]);
}
