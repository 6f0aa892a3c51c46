import React from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { Button, Field, IconButton, useStyles2 } from '@grafana/ui';
import { type OtherWorkspace } from '../../settings';
import { ID_PLACEHOLDER, type SectionProps } from './sectionProps';
import { otherWorkspaceProblem } from './settingProblems';
import { TextSetting } from './TextSetting';

const NAME_WIDTH = 22;
const ID_WIDTH = 42;

/** The further workspaces that every query is asked across, a row for each. */
export function OtherWorkspacesField({ settings, onSet }: SectionProps) {
  const styles = useStyles2(getStyles);
  const rows = settings.additionalWorkspaces ?? [];
  const set = (additionalWorkspaces: readonly OtherWorkspace[]): void => onSet({ additionalWorkspaces });
  const change = (place: number, changed: Partial<OtherWorkspace>): void =>
    set(rows.map((row, index) => (index === place ? { ...row, ...changed } : row)));
  return (
    <Field
      label="Further workspaces"
      description="Their rows are asked for too, by every query. The identity needs the role Log Analytics Reader on each."
    >
      <div>
        {rows.map(({ name, id }, place) => {
          const number = place + 1;
          const others = [settings.workspaceId ?? '', ...rows.slice(0, place).map((row) => row.id)];
          return (
            <div key={place} className={styles.row}>
              <TextSetting
                id={`casefile-workspaceName${number}`}
                label={`Name of workspace ${number}`}
                description="For you to know it by."
                placeholder="SOC Europe"
                width={NAME_WIDTH}
                value={name}
                problemOf={() => undefined}
                onChange={(changed) => change(place, { name: changed })}
              />
              <TextSetting
                id={`casefile-workspaceId${number}`}
                label={`ID of workspace ${number}`}
                description="On its overview page."
                placeholder={ID_PLACEHOLDER}
                width={ID_WIDTH}
                value={id}
                problemOf={(typed) => otherWorkspaceProblem(typed, others)}
                onChange={(changed) => change(place, { id: changed })}
              />
              <IconButton
                name="trash-alt"
                aria-label={`Remove workspace ${number}`}
                tooltip={`Remove workspace ${number}`}
                onClick={() => set(rows.filter((_, index) => index !== place))}
              />
            </div>
          );
        })}
        <Button
          type="button"
          variant="secondary"
          size="sm"
          icon="plus"
          onClick={() => set([...rows, { name: '', id: '' }])}
        >
          Add workspace
        </Button>
      </div>
    </Field>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({ display: 'flex', alignItems: 'flex-start', gap: theme.spacing(1) }),
});
