import { Dynamic, type Typed, type Value } from './value';

/** Works out `array_sort_asc` and `array_sort_desc` of one array; undefined for any other function. */
export function sortedArray(name: string, [array, nullsLast]: readonly Typed[]): Value | undefined {
  if (name !== 'array_sort_asc' && name !== 'array_sort_desc') {
    return undefined;
  }
  const json = array?.value instanceof Dynamic ? array.value.json : null;
  if (!Array.isArray(json)) {
    return null;
  }
  const direction = name === 'array_sort_asc' ? 1 : -1;
  const nulls = json.filter((each): each is null => each === null);
  const numbers = json.filter((each): each is number => typeof each === 'number');
  const texts = json.filter((each): each is string => typeof each === 'string');
  const sorted = [
    ...numbers.sort((one, other) => direction * (one - other)),
    ...texts.sort((one, other) => direction * (one < other ? -1 : one > other ? 1 : 0)),
  ];
  return new Dynamic(nullsLast?.value === false ? [...nulls, ...sorted] : [...sorted, ...nulls]);
}
