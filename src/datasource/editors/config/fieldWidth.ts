/** Width of the fields of the settings page, in Grafana's units of 8 px. */
export const FIELD_WIDTH = 60;
