import { type SyntaxNode } from '../../kusto/syntaxNode';
import { userFunctionBody, viewBody } from '../functions/userFunction';
import { shared } from '../letStatement';
import { unsupported } from '../queryError';
import { type Relation } from '../relation';
import { type Scope } from '../scope';
import { translateAs, translateInvoke, translateRender } from './passThrough';
import { translateDataTable, translatePrint, translateRange } from './constantTables';
import { translateExtend } from './extend';
import { translateGetSchema } from './getSchema';
import { translateJoin } from './join';
import { translateLookup } from './lookup';
import { translateMakeSeries } from './makeSeries';
import { translateMvApply } from './mvApply';
import { translateMvExpand } from './mvExpand';
import { type PipeOperator, type SourceOperator } from './operator';
import { translateParse, translateParseWhere } from './parse';
import { translateProject, translateRename, translateSelection } from './project';
import { translateCount, translateDistinct, translateTake } from './rows';
import { translateSearch } from './search';
import { translateSerialize } from './serialize';
import { translateSort, translateTop } from './sort';
import { translateSummarize } from './summarize';
import { scanTable } from './tableScan';
import { translateTopNested } from './topNested';
import { translateUnion } from './union';
import { translateWhere } from './where';

/** An operator or source by the parser's name for it, with the words that KQL has for it. */
interface Entry<T> {
  readonly words: readonly string[];
  readonly translate: T;
}

const pipe = (words: string, translate: PipeOperator): Entry<PipeOperator> => ({ words: words.split(' '), translate });
const source = (words: string, translate: SourceOperator): Entry<SourceOperator> => ({
  words: words.split(' ').filter((word) => word !== ''),
  translate,
});

/** The operators that may follow a pipe. */
export const pipeOperators: Readonly<Record<string, Entry<PipeOperator>>> = {
  AsOperator: pipe('as', translateAs),
  CountOperator: pipe('count', translateCount),
  DistinctOperator: pipe('distinct', translateDistinct),
  ExtendOperator: pipe('extend', translateExtend),
  FilterOperator: pipe('where filter', translateWhere),
  GetSchemaOperator: pipe('getschema', translateGetSchema),
  InvokeOperator: pipe('invoke', translateInvoke),
  JoinOperator: pipe('join', translateJoin),
  LookupOperator: pipe('lookup', translateLookup),
  MakeSeriesOperator: pipe('make-series', translateMakeSeries),
  MvApplyOperator: pipe('mv-apply', translateMvApply),
  MvExpandOperator: pipe('mv-expand mvexpand', translateMvExpand),
  ParseOperator: pipe('parse', translateParse),
  ParseWhereOperator: pipe('parse-where', translateParseWhere),
  ProjectAwayOperator: pipe('project-away', translateSelection),
  ProjectKeepOperator: pipe('project-keep', translateSelection),
  ProjectOperator: pipe('project', translateProject),
  ProjectRenameOperator: pipe('project-rename', translateRename),
  ProjectReorderOperator: pipe('project-reorder', translateSelection),
  RenderOperator: pipe('render', translateRender),
  SampleOperator: pipe('sample', translateTake),
  SearchOperator: pipe('search', translateSearch),
  SerializeOperator: pipe('serialize', translateSerialize),
  SortOperator: pipe('sort order', translateSort),
  SummarizeOperator: pipe('summarize', translateSummarize),
  TakeOperator: pipe('take limit', translateTake),
  TopNestedOperator: pipe('top-nested', translateTopNested),
  TopOperator: pipe('top', translateTop),
  UnionOperator: pipe('union', translateUnion),
};

/** What may stand at the start of a pipe. */
export const sources: Readonly<Record<string, Entry<SourceOperator>>> = {
  DataTableExpression: source('datatable', translateDataTable),
  FunctionCallExpression: source('table()', callTable),
  MaterializeExpression: source('materialize()', (node, scope) =>
    shared(scope.relation(node.child('Expression')), true, scope)
  ),
  NameReference: source('', namedTable),
  ParenthesizedExpression: source('', (node, scope) => translateRelation(node.child('Expression'), scope)),
  PrintOperator: source('print', translatePrint),
  RangeOperator: source('range', translateRange),
  SearchOperator: source('search', (node, scope) => translateSearch(node, undefined, scope)),
  UnionOperator: source('union', (node, scope) => translateUnion(node, undefined, scope)),
};

/** Translates a tabular expression. Throws a QueryError for what the workspace does not support. */
export function translateRelation(node: SyntaxNode, scope: Scope): Relation {
  if (node.kind === 'PipeExpression') {
    return translatePipe(node, scope);
  }
  const translate = sources[node.kind]?.translate;
  if (!translate) {
    throw unsupported(node.kind.endsWith('Operator') ? operatorName(node) : `'${node.text}' as a table`, node);
  }
  return translate(node, scope);
}

/** Translates a tabular expression whose source is an operator too: the first of those that work on `input`. */
export function translateSubquery(node: SyntaxNode, input: Relation, scope: Scope): Relation {
  const { source, operators } = pipeline(node);
  return applied([source, ...operators], input, scope);
}

function translatePipe(pipe: SyntaxNode, scope: Scope): Relation {
  const { source, operators } = pipeline(pipe);
  return applied(operators, translateRelation(source, scope), scope);
}

/** The parts of a pipe, found without recursion: pipes can be long. */
function pipeline(pipe: SyntaxNode): { readonly source: SyntaxNode; readonly operators: readonly SyntaxNode[] } {
  const operators: SyntaxNode[] = [];
  let source = pipe;
  while (source.kind === 'PipeExpression') {
    operators.unshift(source.child('Operator'));
    source = source.child('Expression');
  }
  return { source, operators };
}

function applied(operators: readonly SyntaxNode[], input: Relation, scope: Scope): Relation {
  return operators.reduce((rows, operator, index) => {
    const translate = pipeOperators[operator.kind]?.translate;
    if (!translate) {
      throw unsupported(operatorName(operator), operator);
    }
    return translate(operator, rows, scope, { before: operators[index - 1], later: operators.slice(index + 1) });
  }, input);
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
