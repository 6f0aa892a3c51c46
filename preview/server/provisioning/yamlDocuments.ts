import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { filesBelow } from '../filesBelow';
import { recordOf, type JsonRecord } from '../record';
import { expandDocument, type Environment } from './expandVariables';

/** The YAML documents of a provisioning folder with their variables expanded. */
export function yamlDocuments(folder: string, environment: Environment): JsonRecord[] {
  return filesBelow(folder)
    .filter((file) => ['.yaml', '.yml'].includes(path.extname(file)))
    .map((file) => {
      const document: unknown = parse(readFileSync(file, 'utf8'));
      return recordOf(expandDocument(document, environment));
    });
}
