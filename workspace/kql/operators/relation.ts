import { type SyntaxNode } from '../../kusto/syntaxNode';
import { userFunctionBody, viewBody } from '../functions/userFunction';
import { shared } from '../letStatement';
import { unsupported } from '../queryError';
import { type Relation } from '../relation';
import { type Scope } from '../scope';
import { translateAs, translateInvoke, translateRender } from './passThrough';
import { translateDataTable, translatePrint, translateRange } from './constantTables';
import { translateExtend } from './extend';
import { translateJoin } from './join';
import { translateMvExpand } from './mvExpand';
import { type PipeOperator, type SourceOperator } from './operator';
import { translateProject, translateRename, translateSelection } from './project';
import { translateCount, translateDistinct, translateTake } from './rows';
import { translateSort, translateTop } from './sort';
import { translateSummarize } from './summarize';
import { scanTable } from './tableScan';
import { translateUnion } from './union';
import { translateWhere } from './where';

const pipeOperators: Readonly<Record<string, PipeOperator>> = {
  AsOperator: translateAs,
  CountOperator: translateCount,
  DistinctOperator: translateDistinct,
  ExtendOperator: translateExtend,
  FilterOperator: translateWhere,
  InvokeOperator: translateInvoke,
  JoinOperator: translateJoin,
  MvExpandOperator: translateMvExpand,
  ProjectAwayOperator: translateSelection,
  ProjectKeepOperator: translateSelection,
  ProjectOperator: translateProject,
  ProjectRenameOperator: translateRename,
  ProjectReorderOperator: translateSelection,
  RenderOperator: translateRender,
  SortOperator: translateSort,
  SummarizeOperator: translateSummarize,
  TakeOperator: translateTake,
  TopOperator: translateTop,
  UnionOperator: translateUnion,
};

const sources: Readonly<Record<string, SourceOperator>> = {
  DataTableExpression: translateDataTable,
  FunctionCallExpression: callTable,
  MaterializeExpression: (node, scope) => shared(scope.relation(node.child('Expression')), true, scope),
  NameReference: namedTable,
  ParenthesizedExpression: (node, scope) => translateRelation(node.child('Expression'), scope),
  PrintOperator: translatePrint,
  RangeOperator: translateRange,
  UnionOperator: (node, scope) => translateUnion(node, undefined, scope),
};

/** Translates a tabular expression. Throws a QueryError for what the workspace does not support. */
export function translateRelation(node: SyntaxNode, scope: Scope): Relation {
  if (node.kind === 'PipeExpression') {
    return translatePipe(node, scope);
  }
  const translate = sources[node.kind];
  if (!translate) {
    throw unsupported(node.kind.endsWith('Operator') ? operatorName(node) : `'${node.text}' as a table`, node);
  }
  return translate(node, scope);
}

/** Walks a pipe from its source on, without recursion: pipes can be long. */
function translatePipe(pipe: SyntaxNode, scope: Scope): Relation {
  const operators: SyntaxNode[] = [];
  let source = pipe;
  while (source.kind === 'PipeExpression') {
    operators.unshift(source.child('Operator'));
    source = source.child('Expression');
  }
  return operators.reduce(
    (input, operator) => {
      const translate = pipeOperators[operator.kind];
      if (!translate) {
        throw unsupported(operatorName(operator), operator);
      }
      return translate(operator, input, scope);
    },
    translateRelation(source, scope)
  );
}

function operatorName(node: SyntaxNode): string {
  return `The operator '${/^[a-z-]+/.exec(node.text)?.[0] ?? node.kind}'`;
}

function namedTable(node: SyntaxNode, scope: Scope): Relation {
  const binding = scope.names.find(node.name);
  if (binding?.kind === 'relation') {
    return binding.value();
  }
  if (binding?.kind === 'function') {
    const view = viewBody(binding.declaration, binding.names, scope);
    return view.scope.relation(view.result);
  }
  const table = binding ? undefined : scope.query.catalog.get(node.name);
  if (!table) {
    throw unsupported(`'${node.text}' as a table`, node);
  }
  return scanTable(table, scope);
}

function callTable(node: SyntaxNode, scope: Scope): Relation {
  const own = userFunctionBody(node, scope);
  if (own) {
    return own.scope.relation(own.result);
  }
  const name = node.child('Name').name;
  const table = scope.query.catalog.get(node.child('ArgumentList').list('Expressions')[0]?.literal ?? '');
  if (name !== 'table' || !table) {
    throw unsupported(`The function ${name}()`, node);
  }
  return scanTable(table, scope);
}
