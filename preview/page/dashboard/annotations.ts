import type { Dashboard } from '@grafana/schema';
import { dataLayers, SceneDataLayerSet } from '@grafana/scenes';

/** The annotation queries of a dashboard, whose answers reach the panels that draw annotations; undefined for none. */
export function annotationLayers({ annotations }: Dashboard): SceneDataLayerSet | undefined {
  const queries = (annotations?.list ?? []).filter(({ builtIn }) => !builtIn);
  const layers = queries.map(
    ({ name, enable, hide, ...query }) =>
      new dataLayers.AnnotationsDataLayer({
        name,
        isEnabled: enable,
        isHidden: hide,
        query: { name, enable, ...query },
      })
  );
  return layers.length === 0
    ? undefined
    : new SceneDataLayerSet({ name: queries.map(({ name }) => name).join(', '), layers });
}
