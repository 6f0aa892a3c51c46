import { type ScopedVars } from '@grafana/data';
import { fillKql } from '../core/kql/fillKql';
import { type MacroContext } from '../core/kql/macros';
import { type Fill } from './parameters/parameter';

/** Grafana puts what is typed into the search box of a variable here; while nothing is typed, the name stays. */
const SEARCH_FILTER = /\$__searchFilter|\$\{__searchFilter\}|\[\[__searchFilter\]\]/g;
/** The custom value of "All" in our dashboards: no filter at all. */
const ALL = '*';

/** What replaces the variables of a text: Grafana's template service. */
interface Templates {
  replace(text: string, scopedVars: ScopedVars, format: (value: unknown) => string): string;
}

/** Fills queries with the variables of a dashboard; without a context, macros stay as they are written. */
export function templateFill(template: Templates, scopedVars: ScopedVars, macros?: MacroContext): Fill {
  // Before the values are put in, since one of them may look like it.
  const searched = (text: string): string => ('__searchFilter' in scopedVars ? text : text.replace(SEARCH_FILTER, ''));
  const replace = (text: string, write: (values: readonly string[]) => string): string =>
    template.replace(searched(text), scopedVars, (value: unknown) => write(valuesOf(value)));
  const text = (given: string): string => replace(given, (values) => values.join(','));
  return {
    text,
    list: (items) =>
      items.flatMap((item) => valuesIn(item)).filter((value) => value.trim() !== '' && value.trim() !== ALL),
    kql: (kql) => fillKql(kql, { replaceInCode: replace, replaceInText: text }, macros),
  };

  /** The values of an item that is one variable; any other item is a text. */
  function valuesIn(item: string): readonly string[] {
    const found: string[] = [];
    const rest = replace(item, (values) => {
      found.push(...values);
      return '';
    });
    return found.length > 0 && rest.trim() === '' ? found : [text(item)];
  }
}

function valuesOf(value: unknown): readonly string[] {
  if (value === null || value === undefined) {
    return [];
  }
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
}
