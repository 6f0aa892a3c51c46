import { CoreApp } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import { UrlSyncContextProvider } from '@grafana/scenes';
import React from 'react';
import { PageHead } from '../app/PageHead';
import { PageMessage } from '../app/PageMessage';
import { useLoaded } from '../app/useLoaded';
import { queryOfAddress } from './exploreQuery';
import { ExploreScene } from './ExploreScene';

/** `/explore?datasource=UID&query=JSON&from=…&to=…`, each of them optional. */
export function ExplorePage() {
  const known = useLoaded(loadScene);
  switch (known.state) {
    case 'loading':
      return <PageHead title="Explore" />;
    case 'failed':
      return <PageMessage title="Explore" text={known.reason} />;
    case 'loaded':
      return (
        <>
          <PageHead title="Explore" />
          <UrlSyncContextProvider scene={known.value} updateUrlOnInit createBrowserHistorySteps>
            <known.value.Component model={known.value} />
          </UrlSyncContextProvider>
        </>
      );
  }
}

async function loadScene(): Promise<ExploreScene> {
  const parameters = new URLSearchParams(window.location.search);
  const given = queryOfAddress(parameters);
  const wanted = parameters.get('datasource') ?? getDataSourceSrv().getList()[0]?.uid;
  const dataSource = await getDataSourceSrv().get(wanted);
  const datasource = dataSource.getRef();
  // As in Grafana, the default query stands until there is another one.
  const query = given ?? dataSource.getDefaultQuery?.(CoreApp.Explore);
  return new ExploreScene(datasource, { ...query, refId: 'A', datasource });
}
