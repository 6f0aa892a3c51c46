/** What one aggregate adds to the two levels of the SQL: computed per group, then spread over result columns. */
export interface AggregateParts {
  readonly grouped: string;
  readonly results: readonly string[];
}
