import type { DashboardLink } from '@grafana/schema';
import {
  SceneObjectBase,
  sceneGraph,
  type SceneComponentProps,
  type SceneObjectState,
  VariableDependencyConfig,
} from '@grafana/scenes';
import { LinkButton, type IconName } from '@grafana/ui';
import React from 'react';

interface DashboardLinksState extends SceneObjectState {
  links: DashboardLink[];
}

/** The links at the head of a dashboard, with its time range and variables when they say so. */
export class DashboardLinks extends SceneObjectBase<DashboardLinksState> {
  static readonly Component = LinkButtons;
  // The addresses hold the variables, so they follow them.
  protected override _variableDependency = new VariableDependencyConfig<DashboardLinksState>(this, {
    onAnyVariableChanged: () => this.forceRender(),
  });
}

// The names that dashboards know these icons by.
const ICONS: Record<string, IconName> = {
  bolt: 'bolt',
  cloud: 'cloud',
  dashboard: 'apps',
  doc: 'file-alt',
  'external link': 'external-link-alt',
  info: 'info-circle',
  question: 'question-circle',
};

function LinkButtons({ model }: SceneComponentProps<DashboardLinks>) {
  const { links } = model.useState();
  // And the time range.
  sceneGraph.getTimeRange(model).useState();
  return (
    <>
      {links.map((link) => (
        <LinkButton
          key={link.title}
          href={sceneGraph.interpolate(model, address(link))}
          target={link.targetBlank ? '_blank' : undefined}
          icon={ICONS[link.icon] ?? 'link'}
          tooltip={link.tooltip || undefined}
          variant="secondary"
        >
          {sceneGraph.interpolate(model, link.title)}
        </LinkButton>
      ))}
    </>
  );
}

function address({ url = '', keepTime, includeVars }: DashboardLink): string {
  const added = [keepTime && '${__url_time_range}', includeVars && '${__all_variables}'].filter(Boolean).join('&');
  return added === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${added}`;
}
