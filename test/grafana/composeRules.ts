import { isRecord, type JsonRecord, recordOf, textMembers, textOf } from '../../preview/server/record';

/** What the compose file is held against. */
export interface ComposeExpectation {
  readonly appId: string;
  /** Every variable that Grafana must have, with its value. */
  readonly environment: Readonly<Record<string, string>>;
  readonly workspacePort: number;
  /** Whether the project has that path. */
  readonly exists: (path: string) => boolean;
}

interface Mount {
  readonly from: string;
  readonly to: string;
  readonly mode: string;
}

const DASHBOARDS = 'CASEFILE_DASHBOARDS';

/** What docker-compose.yaml must hold; one sentence for each that is broken. */
export function composeProblems(document: JsonRecord, expected: ComposeExpectation): readonly string[] {
  const services = recordOf(document['services']);
  const grafana = recordOf(services['grafana']);
  const workspace = recordOf(services['workspace']);
  const mounts = mountsOf(grafana);
  const dashboards = textMembers(grafana['environment'])[DASHBOARDS];
  const needed: ReadonlyArray<readonly [holds: boolean, problem: string]> = [
    [/^grafana\/grafana:12\.(2|[3-9]|\d\d)\.\d+$/.test(textOf(grafana['image'])), 'Grafana is not pinned, or too old'],
    [/^node:20\b/.test(textOf(workspace['image'])), 'the workspace does not run on Node 20'],
    [!textOf(workspace['image']).includes('alpine'), 'the workspace needs glibc, which Alpine has not'],
    [workspace['network_mode'] === 'service:grafana', 'the workspace is not on the loopback of Grafana'],
    [
      textOf(workspace['command']) === `npm run workspace -- --port ${expected.workspacePort}`,
      'the workspace is started in another way',
    ],
    [mountsOf(workspace).some(({ from, to }) => from === '.' && to === workspace['working_dir']), 'no workspace'],
    [hasMount(mounts, './dist', `/var/lib/grafana/plugins/${expected.appId}`), 'the plugins are not mounted'],
    [hasMount(mounts, './provisioning', '/etc/grafana/provisioning'), 'the provisioning is not mounted'],
    [hasMount(mounts, './dashboards', dashboards), 'the dashboards are not mounted where they are read'],
    [
      Object.values(services)
        .flatMap(mountsOf)
        .every(({ mode }) => mode === 'ro'),
      'a container may write here',
    ],
    [isLocal(grafana['ports']), 'Grafana is open to the network'],
  ];
  return [
    ...needed.flatMap(([holds, problem]) => (holds ? [] : [problem])),
    ...environmentProblems(recordOf(grafana['environment']), expected.environment),
    ...Object.values(services)
      .flatMap(mountsOf)
      .filter(({ from }) => from !== './dist' && !expected.exists(from))
      .map(({ from }) => `${from} is mounted, and is not there`),
  ];
}

function environmentProblems(given: JsonRecord, expected: Readonly<Record<string, string>>): readonly string[] {
  return [
    ...Object.entries(expected)
      .filter(([name, value]) => name !== DASHBOARDS && given[name] !== value)
      .map(([name, value]) => `${name} is not ${value}`),
    ...Object.keys(given)
      .filter((name) => !(name in expected))
      .map((name) => `${name} is set, and nothing needs it`),
    ...Object.entries(given)
      .filter(([, value]) => typeof value !== 'string')
      .map(([name]) => `${name} is not written as text`),
  ];
}

function mountsOf(service: unknown): readonly Mount[] {
  const volumes = isRecord(service) && Array.isArray(service['volumes']) ? service['volumes'] : [];
  return volumes.map((volume) => {
    const [from = '', to = '', mode = 'rw'] = textOf(volume).split(':');
    return { from, to, mode };
  });
}

const hasMount = (mounts: readonly Mount[], from: string, to: string | undefined): boolean =>
  mounts.some((mount) => mount.from === from && mount.to === to);

const isLocal = (ports: unknown): boolean =>
  Array.isArray(ports) && ports.every((port) => textOf(port).startsWith('127.0.0.1:'));
