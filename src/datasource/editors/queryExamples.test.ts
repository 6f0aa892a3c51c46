import { upgradeQuery } from '../query';
import { EXAMPLE_GROUPS } from './queryExamples';

const examples = EXAMPLE_GROUPS.flatMap((group) => group.examples);

it.each(examples.map(({ title, query }) => [title, query] as const))(
  'the example "%s" is a query that can be read, and says nothing that is not read',
  (_, query) => {
    const read = upgradeQuery(query);
    expect(read.ok ? Object.keys(read.value.parameters) : read.error).toEqual(
      expect.arrayContaining(Object.keys(query).filter((name) => !['refId', 'kind'].includes(name)))
    );
  }
);

it('each example is another question', () => {
  expect(new Set(examples.map(({ query }) => JSON.stringify(query))).size).toBe(examples.length);
});
