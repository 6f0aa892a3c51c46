import { KINDS } from '../../src/datasource/kinds/kinds';
import { type Parameter } from '../../src/datasource/parameters/parameter';
import { queryCases } from './queryCases';
import { SAMPLE_SUBJECT } from './sampleSubject';

const cases = queryCases(SAMPLE_SUBJECT);

it('there are cases for every kind of query, and for no other', () => {
  expect(Object.keys(cases).sort()).toEqual(KINDS.map(({ kind }) => kind).sort());
});

it.each(KINDS.map(({ kind }) => kind))('the cases of %s have every parameter, and every choice of it', (kind) => {
  const found = KINDS.find((each) => each.kind === kind)!;
  const opened = Object.values(cases[kind] ?? {}).map((saved) => found.open(saved));
  expect(opened.filter(({ ok }) => !ok)).toEqual([]);
  const untried = Object.entries(found.parameters).flatMap(([name, parameter]) => {
    const values = opened.flatMap((query) => (query.ok ? [query.value.parameters[name]] : []));
    return choicesOf(parameter, Object.values(cases[kind]!), name)
      .filter((choice) => !values.flat().some((value) => value === choice))
      .map((choice) => `${name}: ${String(choice)}`);
  });
  expect(untried).toEqual([]);
});

/** The values of a parameter that some case must have; for one that takes anything, the one that a case gives. */
function choicesOf(
  { input }: Parameter<unknown>,
  saved: ReadonlyArray<Readonly<Record<string, unknown>>>,
  name: string
): readonly unknown[] {
  if (input.type === 'choice' || input.type === 'choices') {
    return input.options.map(({ value }) => value);
  }
  const given = saved.some((query) => query[name] !== undefined);
  return given ? [] : ['a value that is not the usual one'];
}
