import React, { type ComponentProps, useRef } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { Combobox, InlineField, useStyles2 } from '@grafana/ui';
import { type SavedStep } from '../query';
import { STEPS } from '../steps/steps';
import { StepFields } from './StepFields';
import { LABEL_WIDTH } from './TextField';

interface Props extends Pick<ComponentProps<typeof StepFields>, 'onRun' | 'askSchema'> {
  /** The steps as they are saved, which may be anything. */
  readonly saved: unknown;
  /** Undefined for no steps. */
  readonly onSet: (steps: readonly SavedStep[] | undefined) => void;
}

/** Edits what is done with the answer of a query, step by step. */
export function StepsEditor({ saved, onSet, ...asking }: Props) {
  const styles = useStyles2(getStyles);
  const adding = useRef<HTMLDivElement>(null);
  const steps = Array.isArray(saved) ? (saved as readonly SavedStep[]) : [];
  const set = (changed: readonly SavedStep[]): void => onSet(changed.length === 0 ? undefined : changed);
  const move = (from: number, to: number): void => {
    const others = steps.filter((_, at) => at !== from);
    set([...others.slice(0, to), steps[from]!, ...others.slice(to)]);
  };
  return (
    <div>
      <ol className={styles.list} aria-label="Steps">
        {steps.map((step, at) => (
          <StepFields
            // A step has no name of its own; after a move, its fields show what is at its new place.
            key={`${at} ${String(step.step)}`}
            place={at}
            count={steps.length}
            saved={step}
            {...asking}
            onSet={(changed) => set(steps.map((each, index) => (index === at ? changed : each)))}
            onMove={(to) => move(at, to)}
            onRemove={() => {
              set(steps.filter((_, index) => index !== at));
              // What had the focus is gone.
              adding.current?.querySelector('input')?.focus();
            }}
          />
        ))}
      </ol>
      <div ref={adding}>
        <InlineField
          label={steps.length === 0 ? 'Step' : 'Next step'}
          labelWidth={LABEL_WIDTH}
          tooltip="What to do with the rows that the query finds"
        >
          <Combobox
            // Anew after each choice, so that it is empty again.
            key={steps.length}
            aria-label="Add a step"
            width={40}
            placeholder="Add a step"
            options={STEPS.map(({ step, label, description }) => ({ value: step, label, description }))}
            value={null}
            onChange={({ value }) => set([...steps, { step: value }])}
          />
        </InlineField>
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', margin: 0, display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
});
