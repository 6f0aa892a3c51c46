import { type Database } from '../workspace/engine/database';
import { type Engine } from '../workspace/engine/engine';
import { serviceLimits } from '../workspace/engine/runQuery';
import { medianMs, type Measurement, type Suite } from './suite';
import { alertQueries } from './workspace/alertQueries';
import { type ComparedQuery } from './workspace/comparedQuery';
import { fleetQueries } from './workspace/fleetQueries';
import { hostQueries } from './workspace/hostQueries';
import { largeWorkspace } from './workspace/largeWorkspace';
import { programMeasurements } from './workspace/program';
import { assertSameAnswer } from './workspace/sameAnswer';
import { timedInTurn } from './workspace/timedInTurn';

/** An investigation may take this much longer than SQL written by hand, and that much on top. */
const TIMES = 1.5;
const PLUS_MS = 150;
const CACHED_MS = 5;

/** Every question that investigations ask of a workspace. */
const INVESTIGATIONS: readonly ComparedQuery[] = [...alertQueries, ...hostQueries, ...fleetQueries];

/** The embedded workspace at the size of a small company's days, beside SQL written by hand, and its start. */
export const workspaceSuite: Suite = async () => [...(await investigations()), ...(await programMeasurements())];

async function investigations(): Promise<readonly Measurement[]> {
  const { database, engine } = await largeWorkspace();
  try {
    const measured: Measurement[] = [];
    for (const query of INVESTIGATIONS) {
      measured.push(await compared(query, database, engine));
    }
    return [...measured, ...translation(engine)];
  } finally {
    database.close();
  }
}

async function compared(
  { what, kql, sql, free }: ComparedQuery,
  database: Database,
  engine: Engine
): Promise<Measurement> {
  const [bySql, byKql] = await timedInTurn(
    () => runSql(database, sql),
    () => runKql(engine, kql)
  );
  const rows = byKql.answer.map((row) => JSON.parse(row) as readonly unknown[]);
  assertSameAnswer(what, engine.translate(kql, false).columns, rows, bySql.answer, free);
  return {
    what,
    bar: Math.round(TIMES * bySql.ms + PLUS_MS),
    measured: byKql.ms,
    peer: { what: 'SQL written by hand', measured: bySql.ms },
  };
}

/** How long the slowest of the queries takes to become SQL: once it is known, and at first. */
function translation(engine: Engine): readonly Measurement[] {
  const slowest = (textOf: (kql: string, run: number) => string): number =>
    Math.max(
      ...INVESTIGATIONS.map(({ kql }) => {
        let run = 0;
        return medianMs(() => engine.translate(textOf(kql, run++), false));
      })
    );
  return [
    { what: 'translation of a known query, the slowest', bar: CACHED_MS, measured: slowest((kql) => kql) },
    {
      what: 'translation of a new query, the slowest',
      bar: Infinity,
      measured: slowest((kql, run) => `${kql}\n// ${run}`),
    },
  ];
}

async function runSql(database: Database, sql: string): Promise<readonly (readonly unknown[])[]> {
  const connection = await database.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowsJson();
  connection.closeSync();
  return rows;
}

async function runKql(engine: Engine, kql: string): Promise<readonly string[]> {
  const translation = engine.translate(kql, false);
  return (await engine.run(translation, { now: 0n }, serviceLimits, new AbortController().signal)).rows;
}
