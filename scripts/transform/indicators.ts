import { INDICATOR_TYPES, type IndicatorType } from '../../src/core/indicators/indicator';
import { indicatorRows } from '../../src/core/indicators/indicatorRows';
import { columnOf, type Transform } from './transform';

/** `indicators --column NAME [--types a,b]`: every indicator with its row and place. */
export const indicators: Transform = {
  options: ['column', 'types'],
  run: (rows, { column, types }) =>
    indicatorRows(columnOf(rows, column), types === undefined ? undefined : typesIn(types)),
};

function typesIn(list: string): ReadonlySet<IndicatorType> {
  return new Set(
    list.split(',').map((asked) => {
      const type = INDICATOR_TYPES.find((known) => known === asked.trim());
      if (type === undefined) {
        throw new Error(`There is no indicator type "${asked}". Known are ${INDICATOR_TYPES.join(', ')}.`);
      }
      return type;
    })
  );
}
