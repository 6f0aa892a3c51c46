import { totalmem } from 'node:os';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { macroDefinitions } from './macros';

/** The most that tables and running queries may take of the machine's memory; a query that needs more fails. */
const memoryShare = 0.6;
const maxMemoryBytes = 8 * 1024 ** 3;

/** The DuckDB database of one workspace: in memory, without access to files or network once it is locked. */
export class Database {
  private names = 0;

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly owner: DuckDBConnection
  ) {}

  /** Opens an empty database that knows the macros of the translator, and takes no more than so much memory. */
  static async open(memoryBytes = Math.min(totalmem() * memoryShare, maxMemoryBytes)): Promise<Database> {
    // Without a directory for temporary files a query that outgrows memory fails, and writes nothing anywhere.
    const instance = await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
      temp_directory: '',
      memory_limit: `${Math.floor(memoryBytes / 1024 ** 2)}MiB`,
    });
    const owner = await instance.connect();
    for (const definition of macroDefinitions) {
      await owner.run(`CREATE MACRO ${definition}`);
    }
    return new Database(instance, owner);
  }

  /** Runs a statement of the loader. */
  async run(sql: string): Promise<void> {
    await this.owner.run(sql);
  }

  /** Runs a statement of the loader and returns its rows; numbers come as text, because they may exceed 2^53. */
  async rows(sql: string): Promise<readonly (readonly (string | null)[])[]> {
    const reader = await this.owner.runAndReadAll(sql);
    return reader.getRows().map((row) => row.map((value) => (value === null ? null : String(value))));
  }

  /** A name that no other table of the loader has. */
  newName(prefix: string): string {
    this.names += 1;
    return `${prefix}_${this.names}`;
  }

  /** Adds rows of one text to a table, one per call; undefined ends it. */
  async append(table: string): Promise<(text: string | undefined) => void> {
    const appender = await this.owner.createAppender(table);
    return (text) => {
      if (text === undefined) {
        appender.closeSync();
      } else {
        appender.appendVarchar(text);
        appender.endRow();
      }
    };
  }

  /** Ends loading: no statement can reach a file, the network or a setting any more. */
  async lock(): Promise<void> {
    await this.owner.run('SET enable_external_access = false');
    await this.owner.run('SET lock_configuration = true');
  }

  /** A connection of its own for one query, so that it can be interrupted alone. */
  async connect(): Promise<DuckDBConnection> {
    return this.instance.connect();
  }

  close(): void {
    this.owner.closeSync();
    this.instance.closeSync();
  }
}
