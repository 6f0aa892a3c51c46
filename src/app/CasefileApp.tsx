import React from 'react';
import { type AppRootProps } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { Tab, TabsBar } from '@grafana/ui';
import { CasePage } from './caseFile/CasePage';
import { SharePage } from './sharing/SharePage';

const PAGES = [
  { path: 'case', label: 'Save a case', Page: CasePage },
  { path: 'share', label: 'Share without names', Page: SharePage },
] as const;

/** The pages of the app, under `/a/casefile-investigation-app`. */
export function CasefileApp({ path, basename, query }: AppRootProps) {
  const shown = PAGES.find((page) => path.split('/').includes(page.path)) ?? PAGES[0];
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
      <shown.Page query={query} />
    </>
  );
}
