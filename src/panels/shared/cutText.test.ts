import fc from 'fast-check';
import { cutText } from './cutText';

it('keeps what is short, and says where it left something out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 12 }), (text, most) => {
      const cut = cutText(text, most);
      fc.pre(!text.endsWith('…'));
      expect(cut === text).toBe(text.length <= most);
      expect(cut.endsWith('…')).toBe(text.length > most);
      expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(most + 1);
      // By code points, so that this finds halves alone.
      expect(cut).not.toMatch(/[\ud800-\udfff]/u);
    })
  );
});
