import React from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2, type QueryEditorHelpProps } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import { MACRO_HELP, printMacro } from '../../core/kql/macros';
import { type CasefileQuery } from '../query';
import { EXAMPLE_GROUPS } from './queryExamples';

/** The cheat sheet: queries by task that are taken over by a click, and the macros of free KQL. */
export function QueryHelp({ onClickExample }: QueryEditorHelpProps<CasefileQuery>) {
  const styles = useStyles2(getStyles);
  return (
    <div>
      {EXAMPLE_GROUPS.map(({ task, examples }) => (
        <section key={task} aria-label={task}>
          <h3 className={styles.task}>{task}</h3>
          {examples.map(({ title, text, query }) => (
            <div key={title} className={styles.example}>
              <Button fill="text" size="sm" onClick={() => onClickExample(query)}>
                {title}
              </Button>
              <span>{text}</span>
            </div>
          ))}
        </section>
      ))}
      <h3 className={styles.task}>Macros of free KQL</h3>
      <dl className={styles.macros}>
        {MACRO_HELP.map(({ name, takes, help }) => (
          <React.Fragment key={name}>
            <dt>
              <code>{printMacro(name, takes === undefined ? [] : [takes])}</code>
            </dt>
            <dd>{help}</dd>
          </React.Fragment>
        ))}
      </dl>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  task: css({ fontSize: theme.typography.h5.fontSize, marginTop: theme.spacing(2) }),
  example: css({ display: 'flex', alignItems: 'baseline', gap: theme.spacing(1) }),
  macros: css({
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: theme.spacing(0.5, 2),
    '& dt, & dd': { margin: 0 },
  }),
});
