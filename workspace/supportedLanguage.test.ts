import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { supportedLanguage, withLanguage } from './supportedLanguage';

const page = readFileSync(join(__dirname, '../docs/workspace.md'), 'utf8');

describe('the page on the embedded workspace', () => {
  it('lists what the translator knows (else: npx tsx workspace/writeLanguage.ts)', () => {
    expect(withLanguage(page)).toBe(page);
  });

  it.each([
    '`mv-expand`',
    '`lookup`',
    '`getschema`',
    '`leftanti`',
    '`has_any`',
    '`in~`',
    '`prev`',
    '`arg_max`',
    '`guid`',
  ])('names %s', (name) => {
    expect(supportedLanguage()).toContain(name);
  });
});
