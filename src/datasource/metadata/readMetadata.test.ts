import { readMetadata } from './readMetadata';

it('reads tables with their columns, and the names of saved functions', () => {
  const body = {
    tables: [
      { id: 't', name: 'Heartbeat', columns: [{ name: 'Computer', type: 'string', isPreferredFacet: true }] },
      { id: 'empty_CL', name: 'empty_CL' },
    ],
    functions: [{ id: 'f', name: 'imProcess', body: 'union T' }],
  };
  expect(readMetadata(body)).toEqual({
    tables: [
      { name: 'Heartbeat', columns: [{ name: 'Computer', type: 'string' }] },
      { name: 'empty_CL', columns: [] },
    ],
    functions: ['imProcess'],
  });
});

it.each([undefined, null, 'text', 3, [], { tables: {} }, { tables: [{ columns: [] }, null], functions: [{}] }])(
  'finds nothing in %p, and does not fail',
  (body) => {
    expect(readMetadata(body)).toEqual({ tables: [], functions: [] });
  }
);
