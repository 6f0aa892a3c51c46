/** Of a sentence that takes so many lines before it is cut. */
export const upToLines = (lines: number) =>
  ({
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: lines,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    minWidth: 0,
    lineHeight: 1.3,
  }) as const;
