import { type SyntaxNode } from '../../kusto/syntaxNode';
import { keyOf, nothing, type Rows, type Value } from './value';

/** Joins two tables by comparing each left row with each right row. A null key is equal to none. */
export function joinRows(node: SyntaxNode, left: Rows, right: Rows, columns: Rows['columns']): Rows {
  const lookup = node.kind === 'LookupOperator';
  const named = node.list('Parameters').find((each) => each.child('Name').name === 'kind');
  const kind = named?.child('Expression').literal ?? (lookup ? 'leftouter' : 'innerunique');
  const keys = node
    .child(lookup ? 'LookupClause' : 'ConditionClause')
    .list('Expressions')
    .map(({ name }) => name);
  const key = (table: Rows, row: readonly Value[]): string | undefined => {
    const cells = keys.map((name) => row[table.columns.findIndex((column) => column.name === name)] ?? null);
    return cells.includes(null) ? undefined : keyOf(cells);
  };
  const matches = (one: readonly Value[], other: readonly Value[]): boolean => {
    const sought = key(left, one);
    return sought !== undefined && sought === key(right, other);
  };
  const empty = (table: Rows): readonly Value[] => table.columns.map(({ type }) => nothing(type));
  const hasPartner = (row: readonly Value[]): boolean => right.rows.some((other) => matches(row, other));
  const isPartner = (row: readonly Value[]): boolean => left.rows.some((other) => matches(other, row));
  switch (kind) {
    case 'leftsemi':
      return { columns, rows: left.rows.filter(hasPartner) };
    case 'leftanti':
      return { columns, rows: left.rows.filter((row) => !hasPartner(row)) };
    case 'rightsemi':
      return { columns, rows: right.rows.filter(isPartner) };
    case 'rightanti':
      return { columns, rows: right.rows.filter((row) => !isPartner(row)) };
    default: {
      const seen = new Set<string | undefined>();
      const used = left.rows.filter((row) => {
        const isNew = !seen.has(key(left, row));
        seen.add(key(left, row));
        return kind !== 'innerunique' || isNew;
      });
      const pairs = used.flatMap((row) =>
        right.rows.filter((other) => matches(row, other)).map((other) => [row, other] as const)
      );
      if (kind === 'leftouter' || kind === 'fullouter') {
        pairs.push(...left.rows.filter((row) => !hasPartner(row)).map((row) => [row, empty(right)] as const));
      }
      if (kind === 'rightouter' || kind === 'fullouter') {
        pairs.push(...right.rows.filter((row) => !isPartner(row)).map((row) => [empty(left), row] as const));
      }
      const shown = right.columns.map(({ name }) => !lookup || !keys.includes(name));
      return { columns, rows: pairs.map(([one, other]) => [...one, ...other.filter((_, index) => shown[index])]) };
    }
  }
}
