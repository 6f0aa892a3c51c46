import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type DataFrameDTO } from '@grafana/data';
import { paceOf } from '../src/app/caseFile/pace';
import { workbookOf } from '../src/app/caseFile/workbook';
import { type CaseColumn, type CaseColumnKind, type CaseTable } from '../src/core/caseFile/caseTable';
import { type Cell } from '../src/core/table';
import { sampleCase } from '../workspace/sample/sampleCase';
import { startWorkspace } from '../workspace/startWorkspace';
import { type CellCounts, readFlatSheets } from './readFlatSheets';
import { runQuery } from './runQuery';

const KINDS = [
  'alert',
  'incident',
  'processTree',
  'processes',
  'indicators',
  'decodedCommandLines',
  'reputation',
  'hostLogons',
];
const HOSTILE: CaseTable = {
  name: 'hostile',
  title: 'What could be a formula',
  notes: [],
  columns: [
    {
      name: '=1+1',
      kind: 'string',
      values: ["=cmd|' /C calc'!A0", '+1', '-1', '@SUM(1)', '0123', '<b>&"', '_x0041_'],
    },
  ],
  length: 7,
};

/**
 * Converts the workbook of the sample case with LibreOffice, and compares sheets, numbers of cells of each type and
 * formulas with what went in. Exit code 1 where they differ, and where there is no LibreOffice to ask.
 */
async function main(): Promise<void> {
  if (spawnSync('soffice', ['--version']).error !== undefined) {
    throw new Error(
      'NOT RUN: there is no soffice on the PATH, so nobody knows whether LibreOffice reads the workbook. Install LibreOffice Calc (Debian: libreoffice-calc-nogui).'
    );
  }
  const tables = [...(await sampleTables()), HOSTILE];
  const pace = paceOf(new AbortController().signal, () => undefined);
  const expected = new Map(tables.map((table) => [table.name, countsOf(table)]));
  const { sheets, formulas } = readFlatSheets(
    convert(new Uint8Array(await (await workbookOf(tables, pace)).arrayBuffer()))
  );
  const problems = [
    ...(isDeepStrictEqual([...sheets.keys()], ['Case', ...expected.keys()])
      ? []
      : [`sheets: ${[...sheets.keys()].join()}`]),
    ...(formulas === 0 ? [] : [`${formulas} formulas`]),
    ...[...expected].flatMap(([name, counts]) =>
      isDeepStrictEqual(sheets.get(name), counts)
        ? []
        : [`${name}: ${JSON.stringify(sheets.get(name))} instead of ${JSON.stringify(counts)}`]
    ),
  ];
  if (problems.length > 0) {
    throw new Error(`LibreOffice reads something else than was written. ${problems.join('; ')}`);
  }
  console.log(
    `LibreOffice reads all ${sheets.size} sheets of the workbook, their cells of the right types, no formula.`
  );
}

async function sampleTables(): Promise<readonly CaseTable[]> {
  const { story } = sampleCase();
  const range = { from: story.start - 3_600_000, to: story.start + 3_600_000 };
  const workspace = await startWorkspace({ port: 0, now: 'data' });
  try {
    return await Promise.all(
      KINDS.map(async (kind) =>
        tableOf((await runQuery({ kind, alert: story.alertId }, range, workspace.url)).frames[0]!)
      )
    );
  } finally {
    await workspace.close();
  }
}

function tableOf({ name = '', fields }: DataFrameDTO): CaseTable {
  const columns = fields.map(({ name: column, type, values = [] }): CaseColumn => ({
    name: column,
    kind: (type === undefined ? 'string' : String(type)) as CaseColumnKind,
    values: values as readonly Cell[],
  }));
  return { name, title: name, notes: [], columns, length: columns[0]?.values.length ?? 0 };
}

/** How many cells of each type a sheet must have: its header is text, and nothing is no cell. */
function countsOf({ columns }: CaseTable): CellCounts {
  const filled = (kind: CaseColumnKind): number =>
    columns
      .filter((column) => column.kind === kind)
      .reduce((sum, { values }) => sum + values.filter((value) => value !== null && value !== '').length, 0);
  return {
    string: filled('string') + columns.length,
    float: filled('number'),
    date: filled('time'),
    boolean: filled('boolean'),
  };
}

/** The workbook as LibreOffice understands it: an OpenDocument in one XML text. */
function convert(workbook: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'casefile-workbook-'));
  try {
    writeFileSync(path.join(folder, 'case.xlsx'), workbook);
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const { status, stderr } = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, path.join(folder, 'case.xlsx')],
      { encoding: 'utf8', timeout: 300_000 }
    );
    if (status !== 0) {
      throw new Error(`LibreOffice could not convert the workbook: ${stderr}`);
    }
    return readFileSync(path.join(folder, 'case.fods'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
