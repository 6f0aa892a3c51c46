/** One for all: a new format for each number would take most of the time of a long table. */
const FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

/** A number as sentences write it, with thin grouping and at most three decimals. */
export const numberInWords = (value: number): string => FORMAT.format(value);
