import { useState } from 'react';

export interface Copying {
  /** What became of the last copy, in a sentence; "" before the first. */
  readonly announcement: string;
  readonly copy: (text: string, what: string) => void;
}

/** Copies texts, and says whether the browser let it. */
export function useCopy(): Copying {
  const [announcement, setAnnouncement] = useState('');
  return {
    announcement,
    copy(text, what) {
      // Without a secure address, browsers have no clipboard at all.
      const writing = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
      writing.then(
        () => setAnnouncement(`${what} copied.`),
        () => setAnnouncement('The browser refused to copy.')
      );
    },
  };
}
