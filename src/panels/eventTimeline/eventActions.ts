import { CoreApp, type DataFrame, type LinkModel } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { fieldLinks } from '../shared/fieldLinks';
import { type Band } from './model/band';
import { fieldNamed, textAt } from './model/frame';
import { type TimelineOptions } from './options';

/** The data links of an event, those of its lane's column first. */
export function linksOf({ frame, columns }: Band<DataFrame>, row: number): readonly LinkModel[] {
  const names = frame.fields.map(({ name }) => name);
  const lane = columns.lane?.name;
  const ordered = lane === undefined ? names : [lane, ...names.filter((name) => name !== lane)];
  return ordered.flatMap((name) => [...fieldLinks(frame, name, row)]);
}

/** Sets the chosen variable from the event, or follows its first data link; false where it leads nowhere. */
export function openEvent(
  band: Band<DataFrame>,
  row: number,
  { variable, column }: Pick<TimelineOptions, 'variable' | 'column'>,
  app: CoreApp | string | undefined
): boolean {
  const value = textAt(fieldNamed(band.frame, column), row);
  if (variable !== '' && value !== '') {
    // The panel editor's address is not the dashboard's.
    if (app !== CoreApp.PanelEditor) {
      locationService.partial({ [`var-${variable}`]: value });
    }
    return true;
  }
  const link = linksOf(band, row)[0];
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
