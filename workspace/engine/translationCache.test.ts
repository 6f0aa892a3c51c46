import { createBinder, type Binder } from '../kusto/adapter';
import { securityEvent } from '../tables/securityEvent';
import { type Catalog } from './catalog';
import { TranslationCache } from './translationCache';

const catalog: Catalog = new Map([['SecurityEvent', { table: securityEvent, stored: new Map() }]]);

async function counting(): Promise<{ readonly cache: TranslationCache; readonly bound: string[] }> {
  const binder = await createBinder([securityEvent]);
  const bound: string[] = [];
  const observed: Binder = {
    bind: (query) => {
      bound.push(query);
      return binder.bind(query);
    },
  };
  return { cache: new TranslationCache(observed, catalog), bound };
}

describe('TranslationCache', () => {
  it('translates a query once', async () => {
    const { cache, bound } = await counting();
    expect(cache.translate('print 1', false)).toBe(cache.translate('print 1', false));
    expect(bound).toEqual(['print 1']);
  });

  it('keeps queries with and without a time span apart', async () => {
    const { cache } = await counting();
    const query = 'SecurityEvent | count';
    expect(cache.translate(query, true)).not.toBe(cache.translate(query, false));
  });

  it('forgets the query that was not used for longest', async () => {
    const { cache, bound } = await counting();
    for (let index = 0; index < 500; index += 1) {
      cache.translate(`print ${index}`, false);
    }
    cache.translate('print 0', false);
    cache.translate('print 500', false);
    bound.length = 0;
    cache.translate('print 0', false);
    expect(bound).toEqual([]);
    cache.translate('print 1', false);
    expect(bound).toEqual(['print 1']);
  });

  it('does not keep a failure', async () => {
    const { cache, bound } = await counting();
    expect(() => cache.translate('print', false)).toThrow();
    expect(() => cache.translate('print', false)).toThrow();
    expect(bound).toHaveLength(2);
  });
});
