/** What a workspace holds, as far as it helps to write KQL. */
export interface WorkspaceSchema {
  readonly tables: readonly SchemaTable[];
  /** Functions that were saved in the workspace. */
  readonly functions: readonly string[];
}

/** A table with its columns and their KQL types. */
export interface SchemaTable {
  readonly name: string;
  readonly columns: ReadonlyArray<{ readonly name: string; readonly type: string }>;
}
