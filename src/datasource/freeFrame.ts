import { type DataFrameDTO, type FieldType } from '@grafana/data';
import { type ColumnType, type Table } from '../core/table';
import { type FrameExtras } from '../frames/contract';

/** The answer to free KQL as a frame: its own columns under their own names. */
export function freeFrame({ columns }: Table, { refId, notices }: FrameExtras): DataFrameDTO {
  return {
    name: 'kql',
    refId,
    meta: { notices: notices === undefined ? undefined : [...notices] },
    fields: columns.map(({ name, type, values }) => ({
      name,
      type: fieldType(type) as FieldType,
      config: {},
      values: [...values],
    })),
  };
}

function fieldType(type: ColumnType): 'boolean' | 'time' | 'number' | 'string' {
  switch (type) {
    case 'bool':
      return 'boolean';
    case 'datetime':
      return 'time';
    case 'decimal':
    case 'int':
    case 'long':
    case 'real':
      return 'number';
    case 'dynamic':
    case 'guid':
    case 'string':
    case 'timespan':
      return 'string';
  }
}
