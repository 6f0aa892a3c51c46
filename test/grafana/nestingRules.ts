import path from 'node:path';
import { isRecord, type JsonRecord, recordsOf, textOf } from '../../preview/server/record';

/** A plugin.json by its path from the app's. */
export interface FoundPlugin {
  readonly file: string;
  readonly json: JsonRecord;
}

/** What must hold between an app and the plugins nested in it; one sentence for each that is broken. */
export function nestingProblems(plugins: readonly FoundPlugin[]): readonly string[] {
  const app = plugins.find(({ file }) => file === 'plugin.json');
  const nested = plugins.filter(({ file }) => file !== 'plugin.json');
  if (app?.json['type'] !== 'app') {
    return ['plugin.json is not that of an app'];
  }
  const includes = recordsOf(app.json['includes']);
  const ids = plugins.map(({ json }) => textOf(json['id']));
  return [
    ...nested.flatMap(({ file, json }) => undeclared(includes, file, json)),
    ...includes.flatMap((include) => unfounded(include, nested)),
    ...nested.filter(({ file }) => isInside(file, nested)).map(({ file }) => `${file} is nested in a nested plugin`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} is used twice`),
    ...(Array.isArray(app.json['includes']) && app.json['includes'].every(isRecord) ? [] : ['includes is not a list']),
  ];
}

/** The path must be exactly that of the file: Grafana's own check compares them as text. */
function undeclared(includes: readonly JsonRecord[], file: string, json: JsonRecord): readonly string[] {
  const declared = includes.filter((include) => include['path'] === file);
  if (declared.length !== 1) {
    return [`${file} is declared ${declared.length} times in the app's includes`];
  }
  return [
    ...(declared[0]?.['type'] === json['type'] ? [] : [`${file} is declared with a type that is not its own`]),
    ...(declared[0]?.['name'] === json['name'] ? [] : [`${file} is declared with a name that is not its own`]),
  ];
}

/** Dashboards are provisioned or imported from files; in includes they would be installed twice. */
function unfounded(include: JsonRecord, nested: readonly FoundPlugin[]): readonly string[] {
  const type = textOf(include['type']);
  const target = textOf(include['path']);
  switch (type) {
    case 'dashboard':
      return [`includes has the dashboard ${target}, which is then installed twice`];
    case 'page':
      return /^\/(a|plugins)\/%PLUGIN_ID%/.test(target) ? [] : [`includes has a page outside of the app: ${target}`];
    default:
      return nested.some(({ file }) => file === target) ? [] : [`includes names ${target}, which is not there`];
  }
}

const isInside = (file: string, others: readonly FoundPlugin[]): boolean =>
  others.some((other) => other.file !== file && file.startsWith(`${path.posix.dirname(other.file)}/`));
