import React from 'react';

interface Props {
  readonly text: string;
  /** In lower case; "" for nothing. */
  readonly needle: string;
}

/** A text with the first place of what was searched for marked in it. */
export function Marked({ text, needle }: Props) {
  const at = needle === '' ? -1 : text.toLowerCase().indexOf(needle);
  if (at < 0) {
    return <>{text}</>;
  }
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + needle.length)}</mark>
      {text.slice(at + needle.length)}
    </>
  );
}
