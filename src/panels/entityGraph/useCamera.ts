import { useCallback } from 'react';
import { type ChangeGraph } from './keptGraph';
import { type Camera } from './model/camera';

export interface CameraState {
  /** Moves the camera; `whole` is the one that shows everything. */
  readonly change: (to: (camera: Camera) => Camera, whole: Camera) => void;
  readonly fit: () => void;
}

/** Moves what of the picture is on screen; until somebody does, that is everything. */
export function useCamera(onChange: ChangeGraph): CameraState {
  return {
    change: useCallback(
      (to, whole) =>
        onChange(({ camera }) => {
          const after = to(camera ?? whole);
          return { camera: after === whole ? camera : after };
        }),
      [onChange]
    ),
    fit: useCallback(() => onChange(() => ({ camera: undefined })), [onChange]),
  };
}
