import { kindOfType } from '../alerts/entityKinds';
import { buildEntityGraph, edgeId, type EntityGraph } from '../alerts/graph/entityGraph';
import { type RelatedType, relatedTypes } from '../alerts/graph/relatedTypes';
import { findAlertsById } from './alertsById';
import { type Context, type Finding, type Notice, warnings } from './ask';
import { alertNode, entityNode, type EntityNodeRow, relatedNode } from './entityNode';
import { groupWords } from './groupWords';
import { fetchRelatedAlerts } from './relatedAlerts';
import { type Window } from './window';
import { counted } from './wording';

export interface EntityGraphParameters {
  /** SystemAlertIds. */
  readonly alerts: readonly string[];
  /** Whether the related alerts are drawn as well, a node for each of their types. */
  readonly related: boolean;
  /** Where related alerts are sought. */
  readonly window: Window;
}

export interface EntityEdgeRow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly mainStat: string;
  readonly detail__alerts: string;
}

/** Grafana's own node graph hides what is beyond this. */
const MOST_NODES = 1_500;
const MOST_PROBLEMS = 5;

/** The entities of some alerts and what they say of each other, as nodes and edges. */
export async function findEntityGraph(
  parameters: EntityGraphParameters,
  context: Context
): Promise<{ readonly nodes: Finding<EntityNodeRow>; readonly edges: Finding<EntityEdgeRow> }> {
  const { alerts, limits, absence } = await findAlertsById(parameters.alerts, context);
  if (alerts.length === 0) {
    const none = { rows: [], summary: absence, notices: warnings(limits) };
    return { nodes: none, edges: none };
  }
  const graph = buildEntityGraph(alerts);
  const found = parameters.related
    ? await Promise.all(alerts.map((alert) => fetchRelatedAlerts(alert, parameters.window, context)))
    : [];
  const types = relatedTypes(found, graph);
  const names = new Map(alerts.map((alert) => [alert.systemAlertId, alert.text('AlertName')]));
  const all = [
    ...alerts.map(alertNode),
    ...graph.entities.map((entity) => entityNode(entity, names)),
    ...types.map(relatedNode),
  ];
  const nodes = all.slice(0, MOST_NODES);
  const drawn = new Set(nodes.map(({ id }) => id));
  const edges = [...graph.edges, ...types.flatMap((type) => type.edges)]
    .filter(({ source, target }) => drawn.has(source) && drawn.has(target))
    .map((edge): EntityEdgeRow => {
      const { source, target, relation } = edge;
      return { id: edgeId(edge), source, target, mainStat: relation, detail__alerts: sayers(edge.alerts, names) };
    });
  const summary = summarise(graph, types);
  return {
    nodes: {
      rows: nodes,
      summary,
      notices: [
        ...warnings([...limits, ...alerts.flatMap(({ problems }) => problems), ...found.flatMap((one) => one.limits)]),
        ...problemNotices(graph.problems),
        ...(all.length > nodes.length
          ? warnings([`Cut at ${counted(MOST_NODES, 'node')} of ${counted(all.length, 'node')}.`])
          : []),
      ],
    },
    edges: { rows: edges, summary, notices: [] },
  };
}

/** Who says so: the chosen alerts by name, related ones by number. */
function sayers(alerts: readonly string[], names: ReadonlyMap<string, string>): string {
  const chosen = new Set(alerts.flatMap((id) => names.get(id) ?? []));
  const others = alerts.filter((id) => !names.has(id)).length;
  return [...chosen, ...(others > 0 ? [counted(others, 'related alert')] : [])].join(', ');
}

function summarise({ alerts, entities, edges }: EntityGraph, types: readonly RelatedType[]): string {
  if (entities.length === 0) {
    return `${alerts.length === 1 ? 'This alert names' : 'These alerts name'} no entities.`;
  }
  const by = groupWords(entities.map(({ type }) => kindOfType(type).group));
  const related = types.reduce((sum, { count }) => sum + count, 0);
  return (
    `${counted(entities.length, 'entity', 'entities')} of ${counted(alerts.length, 'alert')} (${by}), ${counted(edges.length, 'relation')}` +
    `${types.length > 0 ? `; ${counted(related, 'related alert')} of ${counted(types.length, 'type')}` : ''}.`
  );
}

function problemNotices(problems: readonly string[]): readonly Notice[] {
  const rest = problems.length - MOST_PROBLEMS;
  return warnings([
    ...problems.slice(0, MOST_PROBLEMS),
    ...(rest > 0 ? [`${counted(rest, 'further reference')} to entities that the alerts do not hold.`] : []),
  ]);
}
