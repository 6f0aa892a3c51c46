import { numberColumn, type Table, textColumn } from '../table';
import { type EntitySet, parseEntities } from './entities';
import { type ExtendedProperties, parseExtendedProperties } from './extendedProperties';

/** The columns of SecurityAlert that describe an alert, in reading order. */
export const ALERT_COLUMNS = [
  'TimeGenerated',
  'SystemAlertId',
  'AlertName',
  'AlertSeverity',
  'Description',
  'StartTime',
  'EndTime',
  'Status',
  'Tactics',
  'Techniques',
  'CompromisedEntity',
  'ProviderName',
  'ProductName',
  'VendorName',
  'AlertType',
  'ConfidenceLevel',
  'VendorOriginalId',
  'AlertLink',
  'RemediationSteps',
  'Entities',
  'ExtendedProperties',
] as const;
export type AlertColumn = (typeof ALERT_COLUMNS)[number];

/** One security alert. Times are milliseconds since 1970 UTC; texts that the alert does not hold are "". */
export interface Alert {
  readonly systemAlertId: string;
  readonly timeGenerated: number | null;
  readonly startTime: number | null;
  readonly endTime: number | null;
  /** A column of the alert as text. */
  text(column: AlertColumn): string;
  readonly entities: EntitySet;
  readonly extendedProperties: ExtendedProperties;
  /** What could not be read, in sentences. */
  readonly problems: readonly string[];
}

/** Reads the rows of a SecurityAlert answer. */
export function readAlerts(table: Table): readonly Alert[] {
  const texts = new Map(ALERT_COLUMNS.map((name) => [name, textColumn(table, name)]));
  const [generated, started, ended] = ['TimeGenerated', 'StartTime', 'EndTime'].map((name) =>
    numberColumn(table, name)
  );
  return Array.from({ length: table.length }, (_, row) => {
    const text = (name: AlertColumn): string => texts.get(name)!(row);
    const entities = parseEntities(text('Entities'));
    const extended = parseExtendedProperties(text('ExtendedProperties'));
    return {
      systemAlertId: text('SystemAlertId'),
      timeGenerated: generated!(row),
      startTime: started!(row),
      endTime: ended!(row),
      text,
      entities,
      extendedProperties: extended.properties,
      problems: [...entities.problems, ...extended.problems],
    };
  });
}

/** When the alert's activity began: its StartTime, else when it was generated. */
export const alertTime = (alert: Alert): number | null => alert.startTime ?? alert.timeGenerated;
