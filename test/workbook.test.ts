import * as XLSX from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { csvZipOf } from '../src/app/caseFile/csvZip';
import { jsonOf } from '../src/app/caseFile/caseJson';
import { paceOf } from '../src/app/caseFile/pace';
import { workbookOf } from '../src/app/caseFile/workbook';
import { type CaseTable } from '../src/core/caseFile/caseTable';

const PACE = paceOf(new AbortController().signal, () => undefined);
const START = Date.UTC(2019, 0, 15, 5, 15, 12, 977);
const TABLES: readonly CaseTable[] = [
  {
    name: 'processes',
    title: 'Processes: all',
    notes: ['Cut at 2 of 9 rows.'],
    columns: [
      { name: 'start', kind: 'time', values: [START, null] },
      { name: 'pid', kind: 'number', values: [5504, 0] },
      { name: 'commandLine', kind: 'string', values: ["=cmd|' /C calc'!A0", '0123 _x0041_'] },
      { name: 'isAlert', kind: 'boolean', values: [true, false] },
    ],
    length: 2,
  },
  {
    name: 'empty',
    title: 'Processes: all',
    notes: ['Nothing was found.'],
    columns: [{ name: 'a', kind: 'string', values: [] }],
    length: 0,
  },
];

// The workbook is read back by another library than the one that wrote it.
const read = async (): Promise<XLSX.WorkBook> =>
  XLSX.read(new Uint8Array(await (await workbookOf(TABLES, PACE)).arrayBuffer()), {
    cellDates: true,
    cellFormula: true,
    UTC: true,
  });

describe('the workbook of a case', () => {
  it('has a sheet for each table behind one that lists them', async () => {
    const { SheetNames, Sheets } = await read();
    expect(SheetNames).toEqual(['Case', 'processes', 'empty']);
    expect(XLSX.utils.sheet_to_json(Sheets['Case']!, { header: 1 })).toContainEqual([
      'processes',
      'Processes: all',
      2,
      4,
      'Cut at 2 of 9 rows.',
    ]);
    // Tables of one title keep their own notes.
    expect(XLSX.utils.sheet_to_json(Sheets['Case']!, { header: 1 })).toContainEqual([
      'empty',
      'Processes: all',
      0,
      1,
      'Nothing was found.',
    ]);
  });

  it('keeps the type of every cell, and no formula', async () => {
    const { processes } = (await read()).Sheets as Record<string, XLSX.WorkSheet>;
    const cell = (address: string): XLSX.CellObject => processes![address] as XLSX.CellObject;
    expect((cell('A2').v as Date).toISOString()).toBe(new Date(START).toISOString());
    expect([cell('B2').t, cell('B2').v]).toEqual(['n', 5504]);
    expect([cell('C2').t, cell('C2').v, cell('C2').f]).toEqual(['s', "=cmd|' /C calc'!A0", undefined]);
    expect([cell('C3').t, cell('C3').v]).toEqual(['s', '0123 _x0041_']);
    expect([cell('D2').t, cell('D2').v]).toEqual(['b', true]);
    expect(processes!['!autofilter']).toEqual({ ref: 'A1:D3' });
  });

  it('freezes the header', async () => {
    const files = unzipSync(new Uint8Array(await (await workbookOf(TABLES, PACE)).arrayBuffer()));
    const sheet = strFromU8(files['xl/worksheets/sheet2.xml']!);
    expect(sheet).toContain('state="frozen"');
    expect(sheet).not.toContain('<f>');
  });
});

it('zips a CSV file for each table', async () => {
  const files = unzipSync(new Uint8Array(await (await csvZipOf(TABLES, PACE)).arrayBuffer()));
  expect(Object.keys(files)).toEqual(['processes.csv', 'empty.csv']);
  expect([...files['processes.csv']!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(strFromU8(files['processes.csv']!)).toBe(
    "start,pid,commandLine,isAlert\r\n2019-01-15T05:15:12.977Z,5504,'=cmd|' /C calc'!A0,true\r\n,0,0123 _x0041_,false\r\n"
  );
});

it('writes JSON that reads back, times in ISO 8601', async () => {
  expect(JSON.parse(await (await jsonOf(TABLES, PACE)).text())).toMatchObject({
    tables: [
      {
        name: 'processes',
        notes: ['Cut at 2 of 9 rows.'],
        rows: [{ start: new Date(START).toISOString(), pid: 5504 }, { start: null }],
      },
      { name: 'empty', rows: [] },
    ],
  });
});

it.each([
  ['workbook', workbookOf],
  ['CSV', csvZipOf],
  ['JSON', jsonOf],
])('stops writing the %s when it is cancelled', async (_, write) => {
  const cancelled = paceOf(AbortSignal.abort(new Error('cancelled')), () => undefined);
  await expect(write(TABLES, cancelled)).rejects.toThrow('cancelled');
});

it('lets the page go first while it writes for long', async () => {
  const long: CaseTable = {
    name: 'long',
    title: 'Long',
    notes: [],
    columns: [{ name: 'text', kind: 'string', values: new Array<string>(200_000).fill('powershell -enc;=x') }],
    length: 200_000,
  };
  const controller = new AbortController();
  // A click on Cancel is heard before the file is ready.
  setTimeout(() => controller.abort(new Error('clicked')), 1);
  await expect(
    csvZipOf(
      [long],
      paceOf(controller.signal, () => undefined)
    )
  ).rejects.toThrow('clicked');
});
