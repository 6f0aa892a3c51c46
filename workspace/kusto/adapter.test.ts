import { securityEvent } from '../tables/securityEvent';
import { createBinder } from './adapter';

describe('createBinder', () => {
  it('gives the statements of a query with their bound columns', async () => {
    const binder = await createBinder([securityEvent]);
    const { statements, diagnostics } = binder.bind('SecurityEvent | where EventID == 4688 | project Computer');
    expect(diagnostics).toEqual([]);
    expect(statements.map((s) => s.kind)).toEqual(['ExpressionStatement']);
    expect(statements[0]?.child('Expression').result).toEqual({
      form: 'table',
      columns: [{ name: 'Computer', type: 'string' }],
    });
  });
});
