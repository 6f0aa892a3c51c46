import React, { useState } from 'react';
import { PROXY_TIMEOUT_S } from '../../settings';
import { type SectionProps } from './sectionProps';
import { TIMEOUT_RANGE, timeoutProblem } from './settingProblems';
import { TextSetting } from './TextSetting';

/** The proxy's time-out. A text that is no time-out stays in the field, and the setting stays as it was. */
export function TimeoutField({ settings, onSet }: SectionProps) {
  const [typed, setTyped] = useState(String(settings.timeout ?? ''));
  return (
    <TextSetting
      id="casefile-timeout"
      label="Time-out in seconds"
      description={
        `How long Grafana waits for an answer, from ${TIMEOUT_RANGE.min} to ${TIMEOUT_RANGE.max}; ` +
        `${PROXY_TIMEOUT_S} when empty. What stands in front of Grafana may give up earlier, often at 60.`
      }
      placeholder={String(PROXY_TIMEOUT_S)}
      value={typed}
      width={20}
      problemOf={timeoutProblem}
      onChange={(text) => {
        setTyped(text);
        if (timeoutProblem(text) === undefined) {
          onSet({ timeout: text === '' ? undefined : Number(text) });
        }
      }}
    />
  );
}
