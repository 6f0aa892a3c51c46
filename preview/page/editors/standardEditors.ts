import type { StandardEditorsRegistryItem } from '@grafana/data';
import { BooleanEditor } from './BooleanEditor';
import { ColorEditor } from './ColorEditor';
import { MultiSelectEditor } from './MultiSelectEditor';
import { NoEditor } from './NoEditor';
import { NumberEditor } from './NumberEditor';
import { RadioEditor } from './RadioEditor';
import { SelectEditor } from './SelectEditor';
import { TextEditor } from './TextEditor';

const EDITORS: Record<string, StandardEditorsRegistryItem['editor']> = {
  boolean: BooleanEditor,
  color: ColorEditor,
  'multi-select': MultiSelectEditor,
  number: NumberEditor,
  radio: RadioEditor,
  select: SelectEditor,
  slider: NumberEditor,
  text: TextEditor,
};

const WITHOUT_EDITOR = [
  'dashboard-uid',
  'data-source',
  'fieldColor',
  'field-name',
  'links',
  'mappings',
  'stats-picker',
  'strings',
  'thresholds',
  'timezone',
  'unit',
];

/**
 * The editors that panel options are edited with. Grafana's core application, not its libraries, registers them, and a
 * panel that asks for an unknown one fails; so those that the preview lacks are registered too, and say so.
 */
export function standardEditors(): StandardEditorsRegistryItem[] {
  const missing = WITHOUT_EDITOR.map((id): [string, StandardEditorsRegistryItem['editor']] => [id, NoEditor]);
  return [...Object.entries(EDITORS), ...missing].map(([id, editor]) => ({ id, name: id, editor }));
}
