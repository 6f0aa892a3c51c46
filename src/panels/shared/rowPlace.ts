import { type CSSProperties } from 'react';

/** Style of a row that scrolls with a list whose rows exist only while they are on screen. */
export const rowPlace = {
  position: 'absolute',
  top: 0,
  left: 0,
  right: 0,
  transform: 'translateY(var(--top))',
} as const;

/**
 * Where such a row stands, in pixels below the first. A custom property rather than the transform itself: Chromium
 * remembers a style for each row that ever was, finds those that differ in an inline property only under one hash, and
 * compares a new row with all of them until memory is collected.
 */
export const placedAt = (top: number): CSSProperties => ({ ['--top' as string]: `${top}px` });
