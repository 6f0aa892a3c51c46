import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningDemo, startDemo } from '../../scripts/demoEnvironment';
import { buildForest, type Forest } from '../../src/core/processes/forest';
import { securityEventProcesses } from '../../src/core/schemas/securityEventProcesses';
import { readCsv, tableOfRows } from '../csvTable';
import { referenceFile } from '../reference';

export const STRESS_FILE = referenceFile('stress', 'processes_on_host_22979.csv.gz');

/** The stress file on a dashboard that shows the whole host, with an alert about the process furthest down. */
export interface StressDemo extends RunningDemo {
  readonly forest: Forest;
  /** Index of the alert's process in the forest. */
  readonly deepest: number;
  readonly dashboardUrl: string;
}

/** Starts the demo; the file holds no alert of its own, so one is written beside a copy of it. */
export async function startStressDemo(): Promise<StressDemo> {
  const forest = buildForest(securityEventProcesses.read(tableOfRows(readCsv(STRESS_FILE))));
  const deepest = forest.preorder.reduce((best, index) =>
    forest.depths[index]! > forest.depths[best]! ? index : best
  );
  const data = mkdtempSync(path.join(tmpdir(), 'casefile-stress-'));
  try {
    copyFileSync(STRESS_FILE, path.join(data, 'SecurityEvent.csv.gz'));
    writeFileSync(path.join(data, 'SecurityAlert.csv'), alertAbout(forest, deepest));
    const demo = await startDemo({ data, port: 0, workspacePort: 0, dashboards: path.join(__dirname, 'dashboards') });
    return {
      ...demo,
      forest,
      deepest,
      dashboardUrl: `${demo.url}/d/stress-tree`,
      async close() {
        await demo.close();
        rmSync(data, { recursive: true });
      },
    };
  } catch (error) {
    rmSync(data, { recursive: true });
    throw error;
  }
}

function alertAbout({ nodes }: Forest, index: number): string {
  const { host, pid, path: image, start } = nodes[index]!;
  const time = new Date(start!).toISOString();
  const entities = [
    { $id: '1', Type: 'host', HostName: host, OSFamily: 'Windows' },
    {
      $id: '2',
      Type: 'process',
      ProcessId: `0x${pid!.toString(16)}`,
      CreationTimeUtc: time,
      ImageFile: { $id: '3', Type: 'file', Name: path.win32.basename(image), Directory: path.win32.dirname(image) },
      Host: { $ref: '1' },
    },
  ];
  const quoted = `"${JSON.stringify(entities).replaceAll('"', '""')}"`;
  return `SystemAlertId,AlertName,TimeGenerated,StartTime,EndTime,Entities\ndeepest,Shell far down,${time},${time},${time},${quoted}\n`;
}
