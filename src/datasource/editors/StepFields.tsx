import React, { type ComponentProps } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { IconButton, useStyles2 } from '@grafana/ui';
import { type SavedStep } from '../query';
import { stepNamed } from '../steps/steps';
import { ParameterField } from './ParameterField';

interface Props extends Pick<ComponentProps<typeof ParameterField>, 'onRun' | 'askSchema'> {
  /** 0-based. */
  readonly place: number;
  readonly count: number;
  readonly saved: SavedStep;
  readonly onSet: (step: SavedStep) => void;
  readonly onMove: (place: number) => void;
  readonly onRemove: () => void;
}

/** Edits one step of a query, its place among the others included. */
export function StepFields({ place, count, saved, onSet, onMove, onRemove, ...asking }: Props) {
  const styles = useStyles2(getStyles);
  const step = stepNamed(saved.step);
  const name = `Step ${place + 1}: ${step?.label ?? String(saved.step)}`;
  return (
    <li className={styles.step} role="group" aria-label={name}>
      <div className={styles.head}>
        <span title={step?.description}>{name}</span>
        <IconButton
          name="arrow-up"
          aria-label={`Move ${name} up`}
          disabled={place === 0}
          onClick={() => onMove(place - 1)}
        />
        <IconButton
          name="arrow-down"
          aria-label={`Move ${name} down`}
          disabled={place === count - 1}
          onClick={() => onMove(place + 1)}
        />
        <IconButton name="trash-alt" aria-label={`Remove ${name}`} onClick={onRemove} />
      </div>
      {Object.entries(step?.parameters ?? {}).map(([parameter, definition]) => (
        <ParameterField
          key={parameter}
          parameter={definition}
          saved={saved[parameter]}
          onSet={(value) => onSet({ ...saved, [parameter]: value })}
          {...asking}
        />
      ))}
    </li>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  step: css({
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    padding: theme.spacing(0.5, 1),
  }),
  head: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), marginBottom: theme.spacing(0.5) }),
});
