import { failedLogon, logon } from '../../../test/builders/logons';
import { clock } from '../../../test/builders/processLog';
import { logonCountsFrame } from '../../frames/logonCounts';
import { type LogonEvent } from './activity';
import { logonCounts } from './logonCounts';

const countsOf = (...logons: readonly LogonEvent[]) => logonCounts({ logons, logoffs: [] });

describe('counts of logons', () => {
  it('are by account, whatever its case, and by type', () => {
    const counts = countsOf(
      logon({ at: '08:00:00' }),
      logon({ at: '09:00:00', accountName: 'LENA', accountDomain: 'corp' }),
      failedLogon({ at: '07:00:00', logonType: 2 }),
      logon({ at: '10:00:00', logonType: 10 })
    );
    expect(counts).toEqual([
      {
        account: 'CORP\\lena',
        logonTypeName: 'Interactive',
        succeeded: 2,
        failed: 1,
        sourceCount: 1,
        sources: '10.0.0.9',
        first: clock('07:00:00'),
        last: clock('09:00:00'),
      },
      expect.objectContaining({
        logonTypeName: 'RemoteInteractive',
        succeeded: 1,
        failed: 0,
        sourceCount: 0,
        sources: '',
      }),
    ]);
  });

  it('come the most first, failures counted in, then by account and type', () => {
    const counts = countsOf(
      logon({ accountName: 'zoe' }),
      logon({ accountName: 'Anna', logonType: 3 }),
      logon({ accountName: 'anna', logonType: 2 }),
      failedLogon({ accountName: 'mia' }),
      failedLogon({ accountName: 'mia' })
    );
    expect(counts.map(({ account, logonTypeName }) => `${account} ${logonTypeName}`)).toEqual([
      'CORP\\mia Network',
      'CORP\\anna Interactive',
      'CORP\\Anna Network',
      'CORP\\zoe Interactive',
    ]);
  });

  it('name ten sources, the most frequent first, and say how many more there are', () => {
    const sprayed = Array.from({ length: 12 }, (_, at) => failedLogon({ sourceAddress: `10.0.0.${at + 10}` }));
    const [count] = countsOf(...sprayed, failedLogon({ sourceAddress: '10.0.0.21' }));
    expect(count!.sourceCount).toBe(12);
    expect(count!.sources).toMatch(/^10\.0\.0\.21, 10\.0\.0\.10, .* and 2 more$/);
  });

  it('have no times where the log has none', () => {
    expect(countsOf(logon({}))).toMatchObject([{ first: null, last: null }]);
  });

  it('are the rows of the frame "logonCounts"', () => {
    const counts = countsOf(logon({ at: '08:00:00' }), logon({ logonType: null }));
    expect(logonCountsFrame.read(logonCountsFrame.write(counts))).toMatchObject({ ok: true, value: { length: 2 } });
    expect(Object.keys(counts[0]!)).toEqual(Object.keys(logonCountsFrame.schema));
  });
});
