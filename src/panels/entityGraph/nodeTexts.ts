import { type Fact } from '../shared/FactCard';
import { type GraphModel, type NodeColumns } from './model/graph';
import { relationWords } from './words';

/** Everything known of a node, its own properties first. */
export function nodeFacts(model: GraphModel, { columns }: NodeColumns, node: number): readonly Fact[] {
  const { row } = model.nodes[node]!;
  return [
    [columns.type[row] === 'alert' ? 'Severity' : 'Alerts', columns.mainStat[row]!],
    ['Status', columns.secondaryStat[row]!],
    ...properties(columns.properties[row]!),
    [columns.type[row] === 'alert' ? 'SystemAlertId' : 'Named by', columns.detail__alerts[row]!],
    ...relationWords(model, node).map((words): Fact => ['Relation', words]),
  ];
}

/** The properties of a node; none where the column holds no JSON object. */
function properties(json: string): readonly Fact[] {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null
      ? Object.entries(parsed).map(([name, value]): Fact => [
          name,
          typeof value === 'string' ? value : JSON.stringify(value),
        ])
      : [];
  } catch {
    return [];
  }
}
