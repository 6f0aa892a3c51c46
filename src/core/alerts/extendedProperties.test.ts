import fc from 'fast-check';
import { firstProperty, parseExtendedProperties } from './extendedProperties';

describe('extended properties', () => {
  it('keep their order, and values that are not text as JSON', () => {
    const { properties } = parseExtendedProperties('{"b":"x","a":{"n":[1]},"c":5}');
    expect([...properties]).toEqual([
      ['b', 'x'],
      ['a', '{"n":[1]}'],
      ['c', '5'],
    ]);
  });

  it.each([
    ['', []],
    ['{', ['The ExtendedProperties of this alert are not valid JSON.']],
    ['[1]', ['The ExtendedProperties of this alert are not a JSON object.']],
  ])('%j gives the problems %j', (json, problems) => {
    expect(parseExtendedProperties(json)).toEqual({ properties: new Map(), problems });
  });

  it('are found by name without case, empty ones passed over', () => {
    const { properties } = parseExtendedProperties('{"Suspicious Process Id":"","process id":"0x1"}');
    expect(firstProperty(properties, ['Suspicious Process Id', 'Process Id'])).toBe('0x1');
    expect(firstProperty(properties, ['User Name'])).toBe('');
  });

  it('never throw, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseExtendedProperties(text)));
  });
});
