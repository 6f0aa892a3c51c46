import { type SyntaxNode } from '../../kusto/syntaxNode';
import { asText, convert } from '../conversion';
import { unsupported } from '../queryError';
import { type Relation, type RelationColumn } from '../relation';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';
import { emptyValue, sqlString, subquery } from '../sqlText';
import { type PipeOperator } from './operator';
import { operatorParameters } from './operatorParameters';
import { outputColumns, reshaped } from './output';
import { parsePattern, type ParsePattern } from './parsePattern';

/** What a text yields: whether it fits the pattern, and the value of each column. */
interface Reading {
  readonly fits: string;
  readonly values: ReadonlyMap<string, SqlExpression>;
}

/** `parse`: columns out of a text, by the texts that stand between them; of a text that does not fit, empty ones. */
export const translateParse: PipeOperator = (node, input, scope) => {
  const { from, columns, reading } = read(node, input, scope);
  const items = columns.map((column) => {
    const value = reading.values.get(column.name);
    if (value) {
      return `CASE WHEN ${reading.fits} THEN ${value.sql} ELSE ${emptyValue(value.type)} END AS ${column.id}`;
    }
    return `${keptId(column, input, node)} AS ${column.id}`;
  });
  return reshaped(input, columns, items, from);
};

/** `parse-where`: as `parse`, but rows whose text does not fit are dropped. */
export const translateParseWhere: PipeOperator = (node, input, scope) => {
  const { from, columns, reading } = read(node, input, scope);
  const items = columns.map(
    (column) => `${reading.values.get(column.name)?.sql ?? keptId(column, input, node)} AS ${column.id}`
  );
  return reshaped(input, columns, items, `${from} WHERE ${reading.fits}`);
};

function read(
  node: SyntaxNode,
  input: Relation,
  scope: Scope
): { readonly from: string; readonly columns: readonly RelationColumn[]; readonly reading: Reading } {
  const kind = operatorParameters(node, ['kind']).get('kind')?.literal ?? 'simple';
  if (kind !== 'simple' && kind !== 'relaxed') {
    throw unsupported(`parse kind=${kind}`, node);
  }
  const columns = outputColumns(node, scope);
  const pattern = parsePattern(node, kind === 'relaxed');
  const text = asText(scope.over(input).expression(node.child('Expression')), node);
  const groups = scope.query.id('g');
  const names = pattern.columns.map((_, index) => sqlString(`g${index}`)).join(', ');
  const found = `regexp_extract(${text}, ${sqlString(pattern.regex)}, [${names}])`;
  const matched = `regexp_matches(${text}, ${sqlString(pattern.regex)})`;
  const matches = scope.query.id('m');
  return {
    from: subquery(
      `SELECT *, ${pattern.columns.length > 0 ? found : 'NULL'} AS ${groups}, ${matched} AS ${matches} FROM ${subquery(input.sql)}`
    ),
    columns,
    reading: readingOf(pattern, groups, matches, kind === 'relaxed', node),
  };
}

/** A strict reading fits only when every value is one of its column's type. */
function readingOf(
  { columns }: ParsePattern,
  groups: string,
  matches: string,
  relaxed: boolean,
  node: SyntaxNode
): Reading {
  const values = new Map(
    columns.map(({ name, type }, index) => [name, convert({ sql: `${groups}.g${index}`, type: 'string' }, type, node)])
  );
  const present = [...values.values()].filter(({ type }) => type !== 'string').map(({ sql }) => `${sql} IS NOT NULL`);
  return { fits: [matches, ...(relaxed ? [] : present)].join(' AND '), values };
}

function keptId(column: RelationColumn, input: Relation, node: SyntaxNode): string {
  const kept = input.columns.find(({ name, type }) => name === column.name && type === column.type);
  if (!kept) {
    throw unsupported(`'${node.text}'`, node);
  }
  return kept.id;
}
