import fc from 'fast-check';
import { canonicalLogonId, processLogonId, systemSession } from './logonId';

const anyId = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });

describe('ids of logon sessions', () => {
  it('read the same from hexadecimal and decimal, in any case, with zeros in front', () => {
    fc.assert(
      fc.property(anyId, fc.nat({ max: 3 }), (id, zeros) => {
        const hex = id.toString(16);
        const canonical = `0x${hex}`;
        const padded = hex.padStart(Math.min(16, hex.length + zeros), '0');
        for (const text of [canonical, `0x${padded}`, `0X${hex.toUpperCase()}`, id.toString(), ` ${canonical} `]) {
          expect(canonicalLogonId(text)).toBe(canonical);
        }
      })
    );
  });

  it('stay as they are once they are canonical', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyId.map(String), fc.constantFrom('-1', '0x3E7', '')), (text) => {
        const once = canonicalLogonId(text);
        expect(canonicalLogonId(once)).toBe(once);
      })
    );
  });

  it.each(['', '-', '0x', '0xg1', '3e7', '-2', '1.5', '0x12345678901234567', '0x3e7 or 1==1'])(
    'are not made of "%s"',
    (text) => {
      expect(canonicalLogonId(text)).toBe('');
    }
  );

  it.each([
    ['0x3e7', 'Local System'],
    ['999', 'Local System'],
    ['0x3E4', 'Network Service'],
    ['0x3e5', 'Local Service'],
    ['-1', 'the system'],
    ['0xfaac27', ''],
    ['', ''],
  ])('tell that %s is the session of %s', (id, owner) => {
    expect(systemSession(id)).toBe(owner);
  });

  it.each([
    ['0x3e7', '0xfaac27', '0xfaac27'],
    ['0xFAAC27', '0x0', '0xfaac27'],
    ['0xfaac27', '', '0xfaac27'],
    ['0xfaac27', '-', '0xfaac27'],
    ['', '', ''],
  ])('of a process with subject %s and target %s: %s', (subjectLogonId, targetLogonId, expected) => {
    expect(processLogonId({ subjectLogonId, targetLogonId })).toBe(expected);
  });
});
