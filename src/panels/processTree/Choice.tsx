import React from 'react';

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly className: string;
  readonly onChange: (value: T) => void;
}

/** One of a few values, chosen from the browser's own list: it takes little room and every keyboard knows it. */
export function Choice<T extends string>({ label, value, values, words, className, onChange }: Props<T>) {
  return (
    <select
      aria-label={label}
      title={label}
      className={className}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = values.find((each) => each === currentTarget.value);
        if (chosen !== undefined) {
          onChange(chosen);
        }
      }}
    >
      {values.map((each) => (
        <option key={each} value={each}>
          {words[each]}
        </option>
      ))}
    </select>
  );
}
