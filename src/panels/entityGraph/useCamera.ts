import { useCallback, useState } from 'react';
import { type Camera } from './model/camera';

export interface CameraState {
  /** Undefined for the one that shows everything. */
  readonly camera: Camera | undefined;
  /** Moves the camera; `whole` is the one that shows everything. */
  readonly change: (to: (camera: Camera) => Camera, whole: Camera) => void;
  readonly fit: () => void;
}

/** What of the picture is on screen. It outlives refreshes and resizes; until somebody moves it, it shows everything. */
export function useCamera(): CameraState {
  const [camera, setCamera] = useState<Camera>();
  return {
    camera,
    change: useCallback(
      (to, whole) =>
        setCamera((before) => {
          const after = to(before ?? whole);
          return after === whole ? before : after;
        }),
      []
    ),
    fit: useCallback(() => setCamera(undefined), []),
  };
}
