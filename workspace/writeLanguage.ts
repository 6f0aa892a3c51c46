import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLanguage } from './supportedLanguage';

const page = join(__dirname, '../docs/workspace.md');

writeFileSync(page, withLanguage(readFileSync(page, 'utf8')));
