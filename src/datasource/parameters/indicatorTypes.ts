import { INDICATOR_TYPES, type IndicatorType } from '../../core/indicators/indicator';
import { choicesParameter } from './choice';

/** Every command line names paths; they say little until somebody asks for them. */
const PATHS: readonly IndicatorType[] = ['windows_path', 'linux_path'];

/** Which indicators to look for. */
export const indicatorTypesParameter = choicesParameter<IndicatorType>(
  'Types',
  'Which indicators to look for; paths are left out unless they are chosen',
  INDICATOR_TYPES.map((value) => ({ value, label: value })),
  INDICATOR_TYPES.filter((type) => !PATHS.includes(type))
);
