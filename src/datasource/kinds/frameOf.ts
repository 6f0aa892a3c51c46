import { type DataFrameDTO } from '@grafana/data';
import { type Finding } from '../../core/investigations/ask';
import { type FrameContract, type Row, type Schema } from '../../frames/contract';

/** What an investigation found, as a frame. */
export function frameOf<S extends Schema>(
  contract: FrameContract<S>,
  { rows, ...found }: Finding<Row<S>>,
  refId: string | undefined
): DataFrameDTO {
  return contract.write(rows, { refId, ...found });
}
