import React from 'react';
import { TextArea } from '@grafana/ui';
import { call } from '../../core/kql/expression';
import { pipeline, summarize } from '../../core/kql/pipeline';
import { printPipeline } from '../../core/kql/print';

interface Props {
  readonly value: string;
  readonly onSet: (kql: string) => void;
}

const EXAMPLE = printPipeline(pipeline('SecurityEvent', summarize([{ value: call('count') }], ['Computer'])));

/** Edits free KQL; it is taken when the field is left. */
export function KqlField({ value, onSet }: Props) {
  return (
    <TextArea
      key={value}
      aria-label="KQL"
      rows={6}
      defaultValue={value}
      placeholder={EXAMPLE}
      onBlur={(event) => {
        if (event.currentTarget.value !== value) {
          onSet(event.currentTarget.value);
        }
      }}
    />
  );
}
