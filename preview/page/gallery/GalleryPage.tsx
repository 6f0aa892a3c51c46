import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import type { Scene, Theme } from '../../gallery/scene';
import { scenes } from '../../gallery/scenes';
import { PageHead } from '../app/PageHead';
import { scenePanel } from './scenePanel';

/** `/gallery?scene=NAME&theme=light`: an index of our panels with data of every sort, and one of them. */
export function GalleryPage() {
  const styles = useStyles2(getStyles);
  const parameters = new URLSearchParams(useLocation().search);
  const chosen = scenes.find(({ name }) => name === parameters.get('scene'));
  const theme: Theme = useTheme2().isDark ? 'dark' : 'light';
  return (
    <>
      <PageHead title={chosen === undefined ? 'Gallery' : `Gallery: ${chosen.name}`} />
      <div className={styles.page}>
        <nav className={styles.index} aria-label="Scenes">
          <ul>
            {scenes.map(({ name, theme: only = theme }) => (
              <li key={name}>
                <a
                  href={`/gallery?${new URLSearchParams({ scene: name, theme: only })}`}
                  // The theme comes with the page: another one needs a new page.
                  target={only === theme ? undefined : '_top'}
                  aria-current={name === chosen?.name ? 'page' : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main>{chosen === undefined ? <p>Choose a scene.</p> : <ShownScene key={chosen.name} scene={chosen} />}</main>
      </div>
    </>
  );
}

function ShownScene({ scene }: { scene: Scene }) {
  const panel = useMemo(() => scenePanel(scene), [scene]);
  return (
    <div style={scene.size ?? { width: 1000, height: 480 }} data-scene={scene.name}>
      <panel.Component model={panel} />
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    page: css({ display: 'flex', gap: theme.spacing(2), padding: theme.spacing(2) }),
    index: css({
      flex: '0 0 220px',
      '& ul': { listStyle: 'none' },
      '& a[aria-current]': { fontWeight: theme.typography.fontWeightBold, color: theme.colors.text.maxContrast },
    }),
  };
}
