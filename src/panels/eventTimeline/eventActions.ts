import { type CoreApp, type DataFrame, type LinkModel } from '@grafana/data';
import { openTarget, rowLinks, type VariableChoice } from '../shared/openTarget';
import { type Band } from './model/band';
import { fieldNamed, textAt } from './model/frame';

/** The data links of an event, those of its lane's column first. */
export const linksOf = ({ frame, columns }: Band<DataFrame>, row: number): readonly LinkModel[] =>
  rowLinks(frame, row, columns.lane?.name);

/** Sets the chosen variable from the event, or follows its first data link; false where it leads nowhere. */
export const openEvent = (
  band: Band<DataFrame>,
  row: number,
  { variable, column }: VariableChoice,
  app: CoreApp | string | undefined
): boolean => openTarget(textAt(fieldNamed(band.frame, column), row), linksOf(band, row), variable, app);
