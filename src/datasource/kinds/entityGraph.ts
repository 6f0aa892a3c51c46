import { findEntityGraph } from '../../core/investigations/entityGraph';
import { RELATED_ALERTS_WINDOW } from '../../core/investigations/relatedAlerts';
import { entityEdgesFrame, entityNodesFrame } from '../../frames/entityGraph';
import { listParameter } from '../parameters/list';
import { switchParameter } from '../parameters/switch';
import { windowParameter } from '../parameters/window';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const entityGraphKind = defineKind({
  kind: 'entityGraph',
  group: 'Alerts',
  label: 'Entity graph',
  description: 'What one or several alerts name, and how that hangs together; for a node graph',
  parameters: {
    alerts: listParameter('Alerts', 'SystemAlertIds, or a variable that holds them', '$alert'),
    related: switchParameter('Related alerts', 'Draw the types of related alerts too'),
    window: windowParameter(RELATED_ALERTS_WINDOW),
  },
  async run(parameters, context, refId) {
    const { nodes, edges } = await findEntityGraph(parameters, context);
    return [frameOf(entityNodesFrame, nodes, refId), frameOf(entityEdgesFrame, edges, refId)].map((frame) => ({
      ...frame,
      meta: { ...frame.meta, preferredVisualisationType: 'nodeGraph' as const },
    }));
  },
});
