import { isRecord, type JsonRecord, recordOf, textOf } from '../../preview/server/record';

const TYPES = ['app', 'datasource', 'panel'];
/** Grafana's pattern of an id; its last part is the type. */
const ID = /^[0-9a-z]+-([0-9a-z]+-)?(app|panel|datasource)$/;

/** What a plugin.json must say by Grafana's rules and by ours; one sentence for each that it breaks. */
export function pluginProblems(plugin: JsonRecord): readonly string[] {
  const id = textOf(plugin['id']);
  const type = textOf(plugin['type']);
  const info = recordOf(plugin['info']);
  const logos = recordOf(info['logos']);
  const needed: ReadonlyArray<readonly [holds: boolean, problem: string]> = [
    [ID.test(id), `"${id}" is not an id as Grafana wants it`],
    [TYPES.includes(type), `"${type}" is not a type of plugin`],
    [id.endsWith(`-${type}`), 'the id does not end in the type'],
    [textOf(plugin['name']) !== '', 'there is no name'],
    [textOf(info['description']) !== '', 'there is no description'],
    [textOf(recordOf(info['author'])['name']) !== '', 'there is no author'],
    [Array.isArray(info['keywords']) && info['keywords'].length > 0, 'there are no keywords'],
    [textOf(logos['small']) !== '' && textOf(logos['large']) !== '', 'there is no small or no large logo'],
    [Array.isArray(info['links']), 'there is no list of links'],
    [Array.isArray(info['screenshots']), 'there is no list of screenshots'],
    [info['version'] === '%VERSION%', 'the version is not the package\'s (write "%VERSION%")'],
    [info['updated'] === '%TODAY%', 'the date is not that of the build (write "%TODAY%")'],
    [
      recordOf(plugin['dependencies'])['grafanaDependency'] === '>=12.2.0-0',
      'the supported Grafana is not ">=12.2.0-0"',
    ],
    [type !== 'datasource' || plugin['metrics'] === true, 'without "metrics" a panel cannot use the data source'],
    [plugin['backend'] === undefined, 'there is no backend to start'],
    [plugin['alerting'] === undefined, 'alerting needs a backend'],
    [plugin['autoEnabled'] === undefined, 'an app that enables itself cannot be disabled'],
    [plugin['preload'] === undefined, 'a preloaded app slows every start of Grafana'],
    [type === 'datasource' || plugin['routes'] === undefined, 'only a data source has routes that fetch a token'],
  ];
  return needed.flatMap(([holds, problem]) => (holds ? [] : [problem]));
}

/** Every path to an image that a plugin.json names. */
export function imagesOf(plugin: JsonRecord): readonly string[] {
  const info = recordOf(plugin['info']);
  const screenshots = Array.isArray(info['screenshots']) ? info['screenshots'].filter(isRecord) : [];
  const logos = recordOf(info['logos']);
  return [textOf(logos['small']), textOf(logos['large']), ...screenshots.map((each) => textOf(each['path']))];
}
