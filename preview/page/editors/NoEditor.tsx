import React from 'react';

/** In place of an editor that the preview lacks. */
export function NoEditor() {
  return <em>The preview has no editor for this.</em>;
}
