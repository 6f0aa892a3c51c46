import { readFileSync } from 'node:fs';

/** The JSON value in a file. An error names the file. */
export function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (problem) {
    throw new Error(`${file}: ${String(problem)}`, { cause: problem });
  }
}
