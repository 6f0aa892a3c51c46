import {
  booleanOverrideProcessor,
  dataLinksOverrideProcessor,
  displayNameOverrideProcessor,
  identityOverrideProcessor,
  numberOverrideProcessor,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  standardTransformers,
  standardTransformersRegistry,
  stringOverrideProcessor,
  thresholdsOverrideProcessor,
  unitOverrideProcessor,
  valueMappingsOverrideProcessor,
  type DataTransformerInfo,
  type FieldConfigPropertyItem,
  type TransformerRegistryItem,
} from '@grafana/data';
import { hiddenEditor } from '../editors/hiddenEditor';
import { standardEditors } from '../editors/standardEditors';

/** Fills the registries of editors, standard field options and transformations. */
export function fillRegistries(): void {
  standardEditorsRegistry.setInit(standardEditors);
  standardFieldConfigEditorRegistry.setInit(standardFieldOptions);
  standardTransformersRegistry.setInit(transformers);
}

function standardFieldOptions(): FieldConfigPropertyItem[] {
  return [
    option('displayName', displayNameOverrideProcessor),
    option('unit', unitOverrideProcessor),
    option('min', numberOverrideProcessor),
    option('max', numberOverrideProcessor),
    option('fieldMinMax', booleanOverrideProcessor),
    option('decimals', numberOverrideProcessor),
    option('noValue', stringOverrideProcessor),
    option('filterable', booleanOverrideProcessor),
    option('color', identityOverrideProcessor),
    option('links', dataLinksOverrideProcessor),
    option('actions', identityOverrideProcessor),
    option('mappings', valueMappingsOverrideProcessor, []),
    option('thresholds', thresholdsOverrideProcessor, {
      mode: 'absolute',
      steps: [
        { value: -Infinity, color: 'green' },
        { value: 80, color: 'red' },
      ],
    }),
  ];
}

function option(
  id: string,
  process: FieldConfigPropertyItem['process'],
  defaultValue?: unknown
): FieldConfigPropertyItem {
  return {
    id,
    path: id,
    name: id,
    editor: hiddenEditor,
    override: hiddenEditor,
    process,
    shouldApply: () => true,
    settings: {},
    defaultValue,
  };
}

// @grafana/data lists some transformers under two names; a registry refuses the same id twice.
function transformers(): TransformerRegistryItem[] {
  const known: DataTransformerInfo[] = Object.values(standardTransformers);
  const byId = new Map(known.map((transformer) => [transformer.id, transformer]));
  return [...byId.values()].map((transformer) => ({
    id: transformer.id,
    name: transformer.name,
    description: transformer.description,
    transformation: () => Promise.resolve(transformer),
    editor: hiddenEditor,
    imageDark: '',
    imageLight: '',
  }));
}
