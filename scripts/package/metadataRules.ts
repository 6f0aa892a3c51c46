import path from 'node:path';
import { type PackageFiles, textOfFile } from './packageFiles';

interface PluginJson {
  readonly id?: string;
  readonly type?: string;
  readonly info?: {
    readonly version?: string;
    readonly updated?: string;
    readonly logos?: { readonly small?: string; readonly large?: string };
    readonly screenshots?: ReadonlyArray<{ readonly name?: string; readonly path?: string }>;
    readonly links?: ReadonlyArray<{ readonly name?: string; readonly url?: string }>;
  };
  readonly includes?: ReadonlyArray<{ readonly type?: string; readonly path?: string }>;
  readonly dependencies?: { readonly grafanaDependency?: string };
}

/** What a package should be. */
export interface Expected {
  /** Id of the app, which is the name of the top folder too. */
  readonly id: string;
  /** Of package.json. */
  readonly version: string;
}

/** What is wrong with the plugin.json files of a package; a sentence for each. */
export function metadataProblems(files: PackageFiles, { id, version }: Expected): readonly string[] {
  const main = `${id}/plugin.json`;
  const nested = [...files.keys()].filter((file) => file.endsWith('/plugin.json') && file !== main);
  const app = read(files, main);
  if (app === undefined) {
    return [`${main} is missing, or is not JSON.`];
  }
  return [
    ...(app.id === id ? [] : [`The app's id is ${app.id}, not the name of the folder.`]),
    ...(/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) ? [] : [`The version ${version} is not a semantic one.`]),
    ...((app.info?.screenshots ?? []).length > 0 ? [] : ['The app has no screenshots.']),
    ...[main, ...nested].flatMap((file) => pluginProblems(files, file, version)),
    ...nested.flatMap((file) => {
      const plugin = read(files, file);
      const declared = app.includes?.find((include) => `${id}/${include.path}` === file);
      return [
        ...(declared === undefined ? [`${file} is not declared in the app's includes.`] : []),
        ...(declared !== undefined && declared.type !== plugin?.type ? [`${file} is declared as another type.`] : []),
        ...(plugin?.id?.startsWith(`${id.split('-')[0]}-`) === true
          ? []
          : [`${file} has an id of another organisation.`]),
      ];
    }),
  ];
}

function pluginProblems(files: PackageFiles, file: string, version: string): readonly string[] {
  const folder = path.posix.dirname(file);
  const plugin = read(files, file);
  const info = plugin?.info;
  const images = [
    info?.logos?.small ?? '',
    info?.logos?.large ?? '',
    ...(info?.screenshots ?? []).map((one) => one.path ?? ''),
  ];
  return [
    ...(plugin === undefined ? [`${file} is not JSON.`] : []),
    ...(info?.version === version ? [] : [`${file} says version ${info?.version}, not ${version}.`]),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(info?.updated ?? '') ? [] : [`${file} does not say when it was built.`]),
    ...(/%[A-Z_]+%/.test(textOfFile(files, file)) ? [`${file} has a placeholder that was not filled in.`] : []),
    ...(/^>=\d+\.\d+\.\d+(-0)?$/.test(plugin?.dependencies?.grafanaDependency ?? '')
      ? []
      : [`${file} does not support every later Grafana.`]),
    ...images
      .filter((image) => /^[./]|^$|:/.test(image) || !files.has(`${folder}/${image}`))
      .map((image) => `${file} names the image "${image}", which is not in the package.`),
    ...(info?.links ?? [])
      .filter(({ name = '', url = '' }) => name === '' || !url.startsWith('https://'))
      .map(({ url }) => `${file} has a link that is not safe: ${url}`),
    ...['module.js', 'module.js.map']
      .filter((needed) => !files.has(`${folder}/${needed}`))
      .map((needed) => `${folder}/${needed} is missing.`),
  ];
}

function read(files: PackageFiles, file: string): PluginJson | undefined {
  try {
    return JSON.parse(textOfFile(files, file)) as PluginJson;
  } catch {
    return undefined;
  }
}
