import React, { lazy, Suspense } from 'react';
import { type AppRootProps } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { LoadingPlaceholder, Tab, TabsBar } from '@grafana/ui';

/** Loaded when they are opened: Grafana loads the app itself with every page. */
const PAGES = [
  {
    path: 'case',
    label: 'Save a case',
    Page: lazy(async () => ({ default: (await import('./caseFile/CasePage')).CasePage })),
  },
  {
    path: 'share',
    label: 'Share without names',
    Page: lazy(async () => ({ default: (await import('./sharing/SharePage')).SharePage })),
  },
];

/** The pages of the app, under `/a/casefile-investigation-app`. */
export function CasefileApp({ path, basename, query }: AppRootProps) {
  const shown = PAGES.find((page) => path.split('/').includes(page.path)) ?? PAGES[0]!;
  return (
    <>
      <TabsBar>
        {PAGES.map((page) => (
          <Tab
            key={page.path}
            label={page.label}
            active={page === shown}
            onChangeTab={(event) => {
              event.preventDefault();
              locationService.push(`${basename}/${page.path}${window.location.search}`);
            }}
          />
        ))}
      </TabsBar>
      <Suspense fallback={<LoadingPlaceholder text="Loading …" />}>
        <shown.Page query={query} />
      </Suspense>
    </>
  );
}
