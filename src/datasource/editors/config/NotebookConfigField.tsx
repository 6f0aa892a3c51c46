import React, { useState } from 'react';
import { css } from '@emotion/css';
import { Field, TextArea } from '@grafana/ui';
import { FIELD_WIDTH } from './fieldWidth';
import { type NotebookConfig, readNotebookConfig } from './notebookConfig';

const PIXELS_PER_UNIT = 8;

/** Fills in tenant and workspace from a notebook's config.json. */
export function NotebookConfigField({ onRead }: { readonly onRead: (config: NotebookConfig) => void }) {
  const [problem, setProblem] = useState<string>();
  return (
    <Field
      label="From a notebook"
      description="If you have the notebook's config.json, paste it here: it fills in the tenant and the workspace."
      invalid={problem !== undefined}
      error={problem}
    >
      <TextArea
        id="casefile-notebook"
        aria-label="From a notebook"
        className={css({ maxWidth: FIELD_WIDTH * PIXELS_PER_UNIT })}
        rows={2}
        placeholder={'{"tenant_id": "…", "workspace_id": "…"}'}
        onChange={(event) => {
          const pasted = event.currentTarget.value;
          const read = pasted.trim() === '' ? undefined : readNotebookConfig(pasted);
          setProblem(read?.ok === false ? read.error : undefined);
          if (read?.ok === true) {
            onRead(read.value);
          }
        }}
      />
    </Field>
  );
}
