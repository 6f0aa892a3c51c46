import { type Chooser } from './chooser';
import { type GeneratedColumn, tableColumns } from './columns';
import { ExpressionWriter } from './expressions';

/** What a pipe has come to. */
interface State {
  readonly columns: readonly GeneratedColumn[];
  /** True while `id` tells the rows apart. */
  readonly unique: boolean;
  /** True while the rows are in the order of the table, or sorted by something that leaves no ties. */
  readonly ordered: boolean;
  /** True after a join that picks its left rows by the conditions that follow, which the plain evaluator cannot see. */
  readonly picked?: boolean;
}

type Step = readonly [text: string, next: State];

/** A query, and whether it says in which order its rows come. */
export interface GeneratedQuery {
  readonly text: string;
  readonly sorted: boolean;
}

/** Writes a query: a pipe of some operators over one of the tables, which may read another. */
export function generatedQuery(choose: Chooser, tables: readonly string[]): GeneratedQuery {
  const other = choose.pick(tables);
  const [probe, probed] = probes(choose, { columns: tableColumns, unique: true, ordered: true });
  let state = probed;
  const steps = [choose.pick(tables), probe];
  for (let left = 1 + choose.number(4); left > 0; left--) {
    const [text, next] = choose.pick(stepsAfter(state))(choose, state, other);
    steps.push(text);
    state = next;
  }
  return { text: steps.join('\n| '), sorted: state.ordered && /^(sort|top)/.test(steps.at(-1) ?? '') };
}

type MakeStep = (choose: Chooser, state: State, other: string) => Step;

/** Steps whose result is not up to chance in the state. */
function stepsAfter(state: State): readonly MakeStep[] {
  const has = (name: string): boolean => state.columns.some((column) => column.name === name);
  return [
    ...(state.picked ? [] : [where]),
    ...(hasText(state, 's') && !state.picked ? [whereTerms] : []),
    extend,
    project,
    sort,
    count,
    ...(state.columns.some(({ type }) => type !== 'dynamic') ? [distinct] : []),
    summarize,
    ...(state.unique ? [topRows, sortAll] : []),
    ...(state.ordered ? [takeFirst] : []),
    ...(state.ordered && !has('w') ? [serialize] : []),
    ...(keyColumns(state).length > 0 ? [join] : []),
    ...(keyColumns(state).includes('n') ? [lookup] : []),
    ...(state.columns.length > 0 ? [union] : []),
    ...(has('d') ? [mvExpand] : []),
    ...(hasText(state, 's') && !has('pt') && !has('pu') && !has('pn') ? [parse] : []),
  ];
}

const hasText = ({ columns }: State, sought: string): boolean =>
  columns.some(({ name, type }) => name === sought && type === 'string');

const counted = (name: string): State => ({ columns: [{ name, type: 'long' }], unique: false, ordered: false });

const count: MakeStep = () => ['count', counted('Count')];

const where: MakeStep = (choose, state) => [`where ${new ExpressionWriter(choose, state.columns).condition()}`, state];

const whereTerms: MakeStep = (choose, state, other) => [
  `where s ${choose.pick(['has_any', 'has_all'])} ((${other} | project ${choose.pick(['s', 'n', 'd'])}))`,
  state,
];

const extend: MakeStep = (choose, state) => {
  const type = choose.pick(['long', 'string', 'bool', 'real', 'datetime', 'dynamic', 'timespan'] as const);
  const name = choose.pick(['x', 'y', 'n', 's']);
  const text = new ExpressionWriter(choose, state.columns).of(type);
  const others = state.columns.map((column) => (column.name === name ? { name, type } : column));
  const columns = others.some((column) => column.name === name) ? others : [...others, { name, type }];
  return [`extend ${name} = ${text}`, { ...state, columns }];
};

/** Several expressions at once, since reading a query costs more than running it. */
function probes(choose: Chooser, state: State): Step {
  const types = ['bool', 'long', 'bool', 'string', 'real', 'bool', 'datetime', 'dynamic', 'long'] as const;
  const writer = new ExpressionWriter(choose, state.columns);
  const columns = types.map((type, index): GeneratedColumn => ({ name: `p${index}`, type }));
  const items = columns.map(({ name, type }) => `${name} = ${writer.call(type)}`);
  return [`extend ${items.join(', ')}`, { ...state, columns: [...state.columns, ...columns] }];
}

const project: MakeStep = (choose, state) => {
  const dropped = state.columns.slice(1).flatMap(({ name }) => (choose.number(4) === 3 && name !== 'id' ? [name] : []));
  const columns = state.columns.filter(({ name }) => !dropped.includes(name));
  return dropped.length === 0
    ? [`project ${columns.map(({ name }) => name).join(', ')}`, state]
    : [`project-away ${dropped.join(', ')}`, { ...state, columns }];
};

function sortKey(choose: Chooser, columns: readonly GeneratedColumn[]): string {
  const { name } = choose.pick(columns.filter(({ type }) => type !== 'dynamic' && type !== 'bool'));
  return `${name} ${choose.pick(['asc', 'desc', 'asc nulls last', 'desc nulls first'])}`;
}

const sortable = ({ type }: GeneratedColumn): boolean => type !== 'dynamic' && type !== 'bool';

const sort: MakeStep = (choose, state) =>
  state.columns.some(sortable)
    ? [`sort by ${sortKey(choose, state.columns)}`, { ...state, ordered: state.ordered }]
    : ['where true', state];

const sortAll: MakeStep = (choose, state) => [
  `sort by ${sortKey(choose, state.columns)}, id asc`,
  { ...state, ordered: true },
];

const topRows: MakeStep = (choose, state) => [
  `top ${choose.pick(['1', '2', '4'])} by id ${choose.pick(['asc', 'desc'])}`,
  { ...state, ordered: true },
];

const takeFirst: MakeStep = (choose, state) => [
  `${state.unique ? 'sort by id asc | ' : ''}take ${choose.pick(['3', '1', '0'])}`,
  state.unique ? state : { ...state, ordered: false },
];

const serialize: MakeStep = (choose, state) => {
  const column = choose.pick(state.columns.filter(({ type }) => type === 'long' || type === 'string'));
  const [text, type] = choose.pick([
    ['row_number()', 'long' as const],
    [`prev(${column.name})`, column.type],
    [`next(${column.name})`, column.type],
    [`prev(${column.name}, 2)`, column.type],
  ] as const);
  return [`serialize w = ${text}`, { ...state, columns: [...state.columns, { name: 'w', type }] }];
};

const distinct: MakeStep = (choose, state) => {
  const plain = state.columns.filter(({ type }) => type !== 'dynamic');
  const columns = plain.filter((_, index) => index === 0 || choose.number(3) === 2);
  return [`distinct ${columns.map(({ name }) => name).join(', ')}`, { columns, unique: false, ordered: false }];
};

const summarize: MakeStep = (choose, state) => {
  const keys = state.columns.filter(({ type }) => type !== 'dynamic' && type !== 'real').slice(0, choose.number(3));
  const writer = new ExpressionWriter(choose, state.columns);
  const number = writer.of('long', 1);
  const aggregates: readonly (readonly [text: string, type: GeneratedColumn['type']])[] = [
    ['count()', 'long'],
    [`countif(${writer.condition()})`, 'long'],
    [`sum(${number})`, 'long'],
    [`percentile(${number}, ${choose.pick(['50', '0', '95', '100', '33'])})`, 'long'],
    [`dcount(${writer.of('string', 1)})`, 'long'],
    [`avg(${number})`, 'real'],
    [`min(${number})`, 'long'],
    [`max(${writer.of('string', 1)})`, 'string'],
    [`make_set(${number})`, 'dynamic'],
    ...(state.ordered ? ([[`make_list(${writer.of('string', 1)})`, 'dynamic']] as const) : []),
  ];
  const [text, type] = choose.pick(aggregates);
  const best = state.unique && choose.number(4) === 3 && !keys.some(({ name }) => name === 'id' || name === 's');
  const extra: readonly GeneratedColumn[] = best
    ? [
        { name: 'id', type: 'long' },
        { name: 's', type: 'string' },
      ]
    : [];
  const picked = best && hasText(state, 's') ? `, ${choose.pick(['arg_max', 'arg_min'])}(id, s)` : '';
  const name = state.columns.some((column) => column.name === 'g') ? `g${state.columns.length}x` : 'g';
  const by = keys.length > 0 ? ` by ${keys.map(({ name }) => name).join(', ')}` : '';
  return [
    `summarize ${name} = ${text}${picked}${by}`,
    {
      columns: [...keys, { name, type }, ...(picked === '' ? [] : extra)],
      unique: false,
      ordered: false,
    },
  ];
};

const join: MakeStep = (choose, state, other) => {
  const inOrder = state.ordered ? ['', 'kind=innerunique'] : [];
  const kind = choose.pick([
    'kind=inner',
    'kind=leftouter',
    'kind=rightouter',
    'kind=fullouter',
    'kind=leftsemi',
    'kind=leftanti',
    'kind=rightsemi',
    'kind=rightanti',
    ...inOrder,
  ]);
  const key = choose.pick(keyColumns(state));
  const narrow = choose.number(3) === 2;
  const right = narrow ? `(${other} | project n, s, id, t, b)` : choose.pick([other, `(${other} | where n > 0)`]);
  const ofRight = tableColumns.filter(({ name }) => !narrow || 'n s id t b'.split(' ').includes(name));
  const columns = /=right(semi|anti)$/.test(kind) ? ofRight : state.columns;
  const picked = inOrder.includes(kind);
  return [`join ${kind} ${right} on ${key}`, { columns, unique: false, ordered: false, picked }];
};

const lookup: MakeStep = (choose, state, other) => [
  `lookup ${choose.pick(['', 'kind=inner'])} (${other} | project ${choose.pick(['n, z = s', 'n, z = t'])}) on n`,
  { ...state, columns: state.columns, unique: false, ordered: false },
];

const union: MakeStep = (choose, state, other) => {
  const parts = choose.pick([other, `(${other} | where b)`, `(${other} | project id, n)`, `${other}, ${other}`]);
  const known = parts.includes('project') ? ['id', 'n'] : tableColumns.map(({ name }) => name);
  // A column that has another type in the other table becomes two, of other names.
  const kept = state.columns.filter(
    ({ name, type }) => !known.includes(name) || tableColumns.some((each) => each.name === name && each.type === type)
  );
  return [`union ${parts}`, { columns: kept, unique: false, ordered: false }];
};

const parse: MakeStep = (choose, state) => {
  const [pattern, columns] = choose.pick([
    ['pt "-" pu', { pt: 'string', pu: 'string' }],
    ['* "cmd" pt', { pt: 'string' }],
    ['pn:long', { pn: 'long' }],
    ['pt "." * " " pu', { pt: 'string', pu: 'string' }],
    ['* "_" pt "-" *', { pt: 'string' }],
  ] as const);
  const added = Object.entries(columns).map(([name, type]): GeneratedColumn => ({ name, type }));
  return [`parse s with ${pattern}`, { ...state, columns: [...state.columns, ...added] }];
};

const mvExpand: MakeStep = (_, state) => ['mv-expand d', { ...state, unique: false }];

/** Columns of the state that a table has too, of the same type. */
function keyColumns(state: State): readonly string[] {
  const shared = state.columns.filter(({ name, type }) =>
    tableColumns.some((column) => column.name === name && column.type === type && type !== 'dynamic' && type !== 'real')
  );
  return shared.map(({ name }) => name);
}
