import { css } from '@emotion/css';
import type { GrafanaTheme2, StandardEditorContext } from '@grafana/data';
import { sceneGraph, type VizPanel } from '@grafana/scenes';
import { Field, Input, useStyles2 } from '@grafana/ui';
import { cloneDeep, get, set } from 'lodash';
import React from 'react';
import { optionGroups } from './optionItems';

/** The title of a panel and the options of its plugin. */
export function OptionsPane({ panel }: { panel: VizPanel }) {
  const styles = useStyles2(getStyles);
  const { title, options, pluginId } = panel.useState();
  const { data } = sceneGraph.getData(panel).useState();
  const plugin = panel.getPlugin();
  const context: StandardEditorContext<object> = {
    data: data?.series ?? [],
    annotations: data?.annotations,
    options,
    replaceVariables: panel.interpolate,
    getSuggestions: () => [],
  };
  const groups = plugin === undefined ? [] : optionGroups(plugin, context);
  const change = (path: string, value: unknown): void => {
    panel.onOptionsChange(set(cloneDeep(panel.state.options), path, value));
  };
  return (
    <aside className={styles.pane} aria-label="Panel options">
      <section className={styles.group} aria-label="Panel">
        <h2 className={styles.heading}>Panel: {plugin?.meta.name ?? pluginId}</h2>
        <Field label="Title" htmlFor="panel-title" noMargin>
          <Input id="panel-title" value={title} onChange={(event) => panel.onTitleChange(event.currentTarget.value)} />
        </Field>
      </section>
      {groups.map(({ heading, items }) => (
        <section key={heading} className={styles.group} aria-label={heading}>
          <h2 className={styles.heading}>{heading}</h2>
          {items.map((item) => {
            const id = `option-${item.path}`;
            return (
              <Field key={item.path} label={item.name} description={item.description} htmlFor={id} noMargin>
                <item.editor
                  id={id}
                  item={item}
                  value={get(options, item.path, item.defaultValue) as unknown}
                  onChange={(value: unknown) => change(item.path, value)}
                  context={context}
                />
              </Field>
            );
          })}
        </section>
      ))}
      {plugin && groups.length === 0 && <p className={styles.none}>This panel has no options of its own here.</p>}
    </aside>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    pane: css({
      display: 'flex',
      flexDirection: 'column',
      width: 320,
      flexShrink: 0,
      background: theme.colors.background.primary,
      border: `1px solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
    }),
    group: css({
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      padding: theme.spacing(2),
      borderBottom: `1px solid ${theme.colors.border.weak}`,
    }),
    heading: css({ ...theme.typography.h6, margin: 0 }),
    none: css({ padding: theme.spacing(2), color: theme.colors.text.secondary }),
  };
}
