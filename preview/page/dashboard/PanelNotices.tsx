import type { QueryResultMetaNotice } from '@grafana/data';
import { SceneObjectBase, sceneGraph, type SceneComponentProps } from '@grafana/scenes';
import { Icon, PanelChrome, Tooltip, useTheme2 } from '@grafana/ui';
import React from 'react';

/** The notices of a panel's frames, in its header: one icon for each severity. */
export class PanelNotices extends SceneObjectBase {
  static readonly Component = PanelNoticesIcons;
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

function PanelNoticesIcons({ model }: SceneComponentProps<PanelNotices>) {
  const { data } = sceneGraph.getData(model).useState();
  const theme = useTheme2();
  const notices = (data?.series ?? []).flatMap((frame) => frame.meta?.notices ?? []);
  return (
    <>
      {SEVERITIES.map((severity) => {
        const shown = distinctTexts(notices.filter((notice) => notice.severity === severity));
        return shown.length === 0 ? null : (
          <Tooltip key={severity} content={<NoticeList notices={shown} />} interactive>
            <PanelChrome.TitleItem aria-label={`${severity}: ${shown.map(({ text }) => text).join(' ')}`}>
              <Icon
                name={severity === 'info' ? 'info-circle' : 'exclamation-triangle'}
                size="md"
                style={{ color: theme.colors[severity].text }}
              />
            </PanelChrome.TitleItem>
          </Tooltip>
        );
      })}
    </>
  );
}

function NoticeList({ notices }: { notices: QueryResultMetaNotice[] }) {
  return (
    <div>
      {notices.map(({ text, link }) => (
        <div key={text}>
          {text}
          {link && (
            <>
              {' '}
              <a href={link} className="external-link" target="_blank" rel="noreferrer">
                Read more
              </a>
            </>
          )}
        </div>
      ))}
    </div>
  );
}

function distinctTexts(notices: QueryResultMetaNotice[]): QueryResultMetaNotice[] {
  return [...new Map(notices.map((notice) => [notice.text, notice])).values()];
}
