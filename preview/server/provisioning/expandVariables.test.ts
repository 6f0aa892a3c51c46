import { expandDocument, expandVariables } from './expandVariables';

const environment = { HOST: 'h', TWO_WORDS: 'a b', MONEY: '$HOST', EMPTY: '' };

describe('expandVariables', () => {
  it.each([
    ['$HOST', 'h'],
    ['${HOST}', 'h'],
    ['http://$HOST:1/${TWO_WORDS}', 'http://h:1/a b'],
    ['$HOSTS', ''],
    ['[${UNSET}]', '[]'],
    ['$$HOST', '$HOST'],
    ['$$__timeFilter', '$__timeFilter'],
    ['$$$HOST', '$h'],
    ['${MONEY}', '$HOST'],
    ['costs 5$', 'costs 5$'],
    ['a$/b', 'a$/b'],
    ['${', ''],
    ['$1x', 'x'],
    ['${EMPTY}', ''],
  ])('expands %s to %s', (text, expected) => {
    expect(expandVariables(text, environment)).toBe(expected);
  });

  it('refuses what it does not expand instead of emptying it', () => {
    expect(() => expandVariables('$__file{/run/secret}', environment)).toThrow('$__file{');
  });
});

describe('expandDocument', () => {
  it('expands texts at any depth, and neither keys nor other values', () => {
    const document = { $HOST: ['$HOST', { deep: '${HOST}' }], number: 1, none: null };
    expect(expandDocument(document, environment)).toEqual({ $HOST: ['h', { deep: 'h' }], number: 1, none: null });
  });
});
