import { type Expression } from './expression';
import { datetimeLiteral, identifier, numberLiteral, textLiteral } from './literal';
import { type Aggregate, type NamedExpression, type Operator, type Pipeline, type Source } from './pipeline';

/** Writes a pipeline as KQL, an operator a line, so that an analyst can read and reuse it. */
export function printPipeline({ source, operators }: Pipeline): string {
  return [printSource(source), ...operators.map((operator) => `| ${printOperator(operator)}`)].join('\n');
}

/** A line that keeps rows by a condition which is KQL already. */
export const printWhere = (condition: string): string => `| where ${condition}`;

function printSource(source: Source): string {
  if (typeof source === 'string') {
    return identifier(source);
  }
  const branches = source.union.map((branch) => `  (${indented(branch)})`);
  return `union isfuzzy=true\n${branches.join(',\n')}`;
}

/** A literal never holds a line break, so indenting changes none. */
const indented = (branch: Pipeline): string => printPipeline(branch).replaceAll('\n', '\n  ');

function printOperator(operator: Operator): string {
  switch (operator.type) {
    case 'where':
      return `where ${printExpression(operator.predicate)}`;
    case 'extend':
      return `extend ${operator.columns.map(printNamed).join(', ')}`;
    case 'project':
      return `project ${operator.columns.map(printNamed).join(', ')}`;
    case 'summarize': {
      const by = operator.by.length > 0 ? ` by ${operator.by.map(identifier).join(', ')}` : '';
      return `summarize ${operator.aggregates.map(printAggregate).join(', ')}${by}`;
    }
    case 'expand':
      return `mv-expand ${identifier(operator.name)} = ${identifier(operator.list)} to typeof(string)`;
    case 'leftOuterJoin': {
      const { left, right } = operator.on;
      const on = `$left.${identifier(left)} == $right.${identifier(right)}`;
      return `join kind=leftouter (\n  ${indented(operator.right)}\n) on ${on}`;
    }
    case 'sort':
      return `sort by ${operator.by.map((key) => `${identifier(key.column)} ${key.direction}`).join(', ')}`;
    case 'take':
      return `take ${numberLiteral(operator.rows)}`;
  }
}

const printNamed = ({ name, value }: NamedExpression): string =>
  value === undefined ? identifier(name) : `${identifier(name)} = ${printExpression(value)}`;

const printAggregate = ({ name, value }: Aggregate): string =>
  name === undefined ? printExpression(value) : `${identifier(name)} = ${printExpression(value)}`;

/** Writes one expression. Operands of `and`, `or` and `not` are bracketed wherever reading could differ. */
export function printExpression(expression: Expression): string {
  switch (expression.type) {
    case 'column':
      return identifier(expression.name);
    case 'text':
      return textLiteral(expression.value);
    case 'number':
      return numberLiteral(expression.value);
    case 'datetime':
      return datetimeLiteral(expression.epochMs);
    case 'star':
      return '*';
    case 'member':
      return `${identifier(expression.bag)}[${textLiteral(expression.name)}]`;
    case 'call':
      return `${expression.name}(${expression.args.map(printExpression).join(', ')})`;
    case 'compare':
      return `${printExpression(expression.left)} ${expression.operator} ${printExpression(expression.right)}`;
    case 'among':
      return `${printExpression(expression.left)} ${expression.operator} (${expression.values.map(printExpression).join(', ')})`;
    case 'all':
      return printJoined(expression.operands, ' and ', 'true');
    case 'any':
      return printJoined(expression.operands, ' or ', 'false');
    case 'not':
      return `not(${printExpression(expression.operand)})`;
  }
}

function printJoined(operands: readonly Expression[], separator: string, empty: string): string {
  const printed = operands.map((operand) =>
    operand.type === 'all' || operand.type === 'any' ? `(${printExpression(operand)})` : printExpression(operand)
  );
  return printed.length > 0 ? printed.join(separator) : empty;
}
