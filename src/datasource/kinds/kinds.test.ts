import { KINDS } from './kinds';

it.each(KINDS.map((kind) => [kind.kind, kind] as const))(
  'the kind %s explains itself and its parameters',
  (_, kind) => {
    const texts = Object.values(kind.parameters).flatMap(({ label, help }) => [label, help]);
    expect([kind.label, kind.description, ...texts].filter((text) => text.trim() === '')).toEqual([]);
  }
);

it('has every kind and every label once', () => {
  expect(new Set(KINDS.map(({ kind }) => kind)).size).toBe(KINDS.length);
  expect(new Set(KINDS.map(({ group, label }) => `${group} ${label}`)).size).toBe(KINDS.length);
});
