import React, { useState } from 'react';
import { countProblem } from './settingProblems';
import { TextSetting } from './TextSetting';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** What holds where nothing is set. */
  readonly usual: number;
  readonly saved: number | string | undefined;
  readonly onSet: (count: number | undefined) => void;
}

/** A count that is typed. A text that is none stays in the field, and the setting stays as it was. */
export function CountField({ usual, saved, onSet, ...field }: Props) {
  const [typed, setTyped] = useState(String(saved ?? ''));
  return (
    <TextSetting
      {...field}
      placeholder={String(usual)}
      value={typed}
      width={20}
      problemOf={countProblem}
      onChange={(text) => {
        setTyped(text);
        if (countProblem(text) === undefined) {
          onSet(text === '' ? undefined : Number(text));
        }
      }}
    />
  );
}
