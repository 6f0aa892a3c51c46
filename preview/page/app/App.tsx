import { css } from '@emotion/css';
import { ThemeContext, type GrafanaTheme2 } from '@grafana/data';
import { LocationServiceProvider, config, locationService } from '@grafana/runtime';
import { ErrorBoundaryAlert, GlobalStyles, ModalRoot, ModalsProvider, PortalContainer, useStyles2 } from '@grafana/ui';
import React, { useSyncExternalStore } from 'react';
import { Route, Router, Routes, type Location, type Navigator } from 'react-router-dom';
import { ExplorePage } from '../explore/ExplorePage';
import { GalleryPage } from '../gallery/GalleryPage';
import { DataSourceSettingsPage } from '../settings/DataSourceSettingsPage';
import { AppPage } from './AppPage';
import { DashboardPage } from './DashboardPage';
import { PageMessage } from './PageMessage';
import { PluginPage } from './PluginPage';
import { SnapshotPage } from './SnapshotPage';

/** The page with everything around it that Grafana's components expect. */
export function App() {
  return (
    <ErrorBoundaryAlert style="page">
      <ThemeContext.Provider value={config.theme2}>
        <GlobalStyles />
        <ModalsProvider>
          <LocationServiceProvider service={locationService}>
            <Pages />
            <PortalContainer />
          </LocationServiceProvider>
        </ModalsProvider>
      </ThemeContext.Provider>
    </ErrorBoundaryAlert>
  );
}

/** Grafana's own history, of a package without types: the part of it that the router needs. */
interface PageHistory extends Navigator {
  location: Location;
  listen(changed: () => void): () => void;
}

const history = locationService.getHistory() as PageHistory;

function listenToLocation(changed: () => void): () => void {
  return history.listen(changed);
}

function Pages() {
  const styles = useStyles2(getStyles);
  const location = useSyncExternalStore(listenToLocation, () => history.location);
  return (
    <Router location={location} navigator={history}>
      <div className={styles.canvas}>
        <Routes>
          <Route path="/d/:uid/:slug?" element={<DashboardPage />} />
          <Route path="/a/:id/*" element={<AppPage />} />
          <Route path="/plugins/:id" element={<PluginPage />} />
          <Route path="/dashboard/snapshot/:key" element={<SnapshotPage />} />
          <Route path="/explore" element={<ExplorePage />} />
          <Route path="/gallery" element={<GalleryPage />} />
          <Route path="/datasources/edit/:uid" element={<DataSourceSettingsPage />} />
          <Route path="*" element={<PageMessage title="No such page" text="The preview host has no page here." />} />
        </Routes>
      </div>
      <ModalRoot />
    </Router>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return { canvas: css({ minHeight: '100vh', background: theme.colors.background.canvas }) };
}
