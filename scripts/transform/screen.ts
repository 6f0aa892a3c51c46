import { screen } from '../../src/core/indicators/screen';
import { columnOf, type Transform } from './transform';

/** `screen`: for rows of `observable` and `ioc_type`, whether each is worth looking up, and why not. */
export const screenObservables: Transform = {
  options: [],
  run(rows) {
    const types = columnOf(rows, 'ioc_type');
    return columnOf(rows, 'observable').map((observable, row) => ({ row, ...screen(observable, types[row]!) }));
  },
};
