import { useCallback, useState } from 'react';
import { type Camera } from './model/camera';

export interface CameraState {
  /** Undefined for the one that shows everything. */
  readonly camera: Camera | undefined;
  /** Moves the camera; `whole` is the one that shows everything. */
  readonly change: (to: (camera: Camera) => Camera, whole: Camera) => void;
  readonly fit: () => void;
}

/** What of the picture is on screen. It outlives refreshes and resizes, and ends when `fits` changes. */
export function useCamera(fits: number): CameraState {
  const [kept, setKept] = useState<{ readonly camera: Camera; readonly fits: number }>();
  return {
    camera: kept?.fits === fits ? kept.camera : undefined,
    change: useCallback(
      (to, whole) => setKept((before) => ({ camera: to(before?.fits === fits ? before.camera : whole), fits })),
      [fits]
    ),
    fit: useCallback(() => setKept(undefined), []),
  };
}
