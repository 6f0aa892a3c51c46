import { CoreApp, type DataFrame, type LinkModel } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { fieldLinks } from './fieldLinks';

/** The dashboard variable that a click sets, and the column that it takes the value from; "" follows data links. */
export interface VariableChoice {
  readonly variable: string;
  readonly column: string;
}

/** The data links of a row, those of the column `first` before the others. */
export function rowLinks(frame: DataFrame, row: number, first: string | undefined): readonly LinkModel[] {
  const names = frame.fields.map(({ name }) => name);
  const ordered = first === undefined ? names : [first, ...names.filter((name) => name !== first)];
  return ordered.flatMap((name) => [...fieldLinks(frame, name, row)]);
}

/** Sets the chosen variable to a row's value, or follows the first of its links; false where it leads nowhere. */
export function openTarget(
  value: string,
  links: readonly LinkModel[],
  variable: string,
  app: CoreApp | string | undefined
): boolean {
  if (variable !== '' && value !== '') {
    // The panel editor's address is not the dashboard's.
    if (app !== CoreApp.PanelEditor) {
      locationService.partial({ [`var-${variable}`]: value });
    }
    return true;
  }
  return followFirst(links);
}

/** Follows the first of some links; false where there is none. */
export function followFirst(links: readonly LinkModel[]): boolean {
  const [link] = links;
  if (link === undefined) {
    return false;
  }
  followLink(link);
  return true;
}

/** Clicks a link that is nowhere on the page, so that Grafana and the browser do what they do with every link. */
function followLink({ href, target }: LinkModel): void {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.target = target ?? '_self';
  anchor.rel = 'noreferrer';
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}
