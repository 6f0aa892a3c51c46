/** How many rows of SecurityEvent the workspace is measured by. */
export const EVENTS = 1_000_000;
export const ALERTS = 5_000;
/** Rows of each table of the other logs. */
export const FURTHER_ROWS = 200_000;
