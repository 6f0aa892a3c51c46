import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type JsonRecord, recordOf } from '../../preview/server/record';

const ROOT = path.resolve(__dirname, '../..');

/** The text of a file of the project. */
export const readText = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** A JSON file of the project. */
export const readJson = (file: string): JsonRecord => recordOf(JSON.parse(readText(file)));

/** A YAML file of the project, its variables as they are written. */
export const readYaml = (file: string): JsonRecord => recordOf(parse(readText(file)));

/** Whether the project has that file or folder. */
export const exists = (file: string): boolean => existsSync(path.join(ROOT, file));

/** Names of the files straight in a folder of the project. */
export const filesIn = (folder: string): readonly string[] => readdirSync(path.join(ROOT, folder)).sort();
