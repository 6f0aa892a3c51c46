import { decodeRows } from '../../src/core/decode/decodedRows';
import { columnOf, type Transform } from './transform';

/** `decode --column NAME`: every decoded item under the notebook's column names, with its place. */
export const decode: Transform = {
  options: ['column'],
  run(rows, { column }) {
    const decoded = decodeRows(columnOf(rows, column));
    decoded.notes.forEach((note) => console.error(note));
    return decoded.rows;
  },
};
