import { entityEdgesFrame, entityNodesFrame } from '../../src/frames/entityGraph';
import { FOREIGN, LONGEST_COMMAND_LINE, MARKUP } from './awkwardTexts';
import { ofNewerVersion, repeatedRows, without, withValues } from './changedFrames';
import { alertNaming, graphFrames } from './graphFrames';
import { type Scene, scenesOf } from './scene';

const MANY = 1_400;
/** Alerts, and addresses that each of them names, one of them with the next alert: 5,005 nodes in all. */
const [ALERTS, NAMED] = [417, 12];

const scene = scenesOf('graph', 'casefile-entitygraph-panel');
const story = () => graphFrames([alertNaming(storyEntities('1')), alertNaming(storyEntities('2'), SECOND)]);
const SECOND = { SystemAlertId: 'alert-2', AlertName: 'Tool seen for the first time', AlertSeverity: 'Medium' };

/** The entity graph panel. */
export const graphScenes: readonly Scene[] = [
  scene('empty', 'names no entities', () => [
    entityNodesFrame.write([], { summary: 'The chosen alert names no entities.' }),
    entityEdgesFrame.write([]),
  ]),
  scene('one-row', '1 node', () => graphFrames([alertNaming([])])),
  scene('story', '10 nodes', story),
  scene('story-by-type', '4 folded in 2 groups', story, { options: { byType: true } }),
  scene('story-narrow', '10 nodes', story, { size: { width: 420, height: 360 } }),
  scene('story-light', '10 nodes', story, { theme: 'light' }),
  // Both frames keep to what they are: columns have another order and another name, and some rows are gone.
  scene('organized', '9 nodes', story, {
    transformations: [
      { id: 'organize', options: { indexByName: { Properties: 0, target: 0 }, renameByName: { Entity: 'Who' } } },
      {
        id: 'filterByValue',
        options: {
          type: 'exclude',
          match: 'any',
          filters: [{ fieldName: 'Type', config: { id: 'equal', options: { value: 'account' } } }],
        },
      },
    ],
  }),
  scene('wrong-frame', 'The column "title" is missing.', () => {
    const [nodes, edges] = story();
    return [without(nodes, 'title'), without(edges, 'target')];
  }),
  scene('newer-version', 'written by a newer Casefile', () => {
    const [nodes, edges] = story();
    return [ofNewerVersion(nodes), edges];
  }),
  scene('not-a-number', 'The column "alerts" has no number in row 1.', () => {
    const [nodes, edges] = story();
    return [withValues(nodes, 'alerts', (alerts, row) => (row === 0 ? NaN : alerts)), edges];
  }),
  scene('edges-alone', 'There are edges and no nodes', () => [story()[1]]),
  scene('many-nodes', '1,4', () =>
    graphFrames([
      alertNaming(
        Array.from({ length: MANY }, (_, place) => ({
          $id: String(place),
          Type: place % 3 === 0 ? 'file' : 'ip',
          Name: `file${place}.exe`,
          Directory: 'C:\\Temp',
          Address: addressOf(place),
        }))
      ),
    ])
  ),
  scene('5005-nodes', '5,', () =>
    graphFrames(
      Array.from({ length: ALERTS }, (_, alert) =>
        alertNaming(
          Array.from({ length: NAMED }, (__, place) => ({
            $id: String(place),
            Type: 'ip',
            Address: addressOf(alert * (NAMED - 1) + place),
          })),
          { SystemAlertId: `alert-${alert}` }
        )
      )
    )
  ),
  scene('foreign-names', '4 hosts', () =>
    graphFrames([
      alertNaming(Object.values(FOREIGN).map((text, place) => ({ $id: String(place), Type: 'host', HostName: text }))),
    ])
  ),
  scene('long-texts', '1 process', () =>
    graphFrames([
      alertNaming([{ $id: '1', Type: 'process', ProcessId: '8', CommandLine: LONGEST_COMMAND_LINE }], {
        AlertName: LONGEST_COMMAND_LINE,
      }),
    ])
  ),
  scene('markup', '1 host', () =>
    graphFrames([
      alertNaming([{ $id: '1', Type: 'host', HostName: MARKUP, [MARKUP]: MARKUP }], {
        AlertName: MARKUP,
        AlertSeverity: MARKUP,
        Status: MARKUP,
      }),
    ])
  ),
  scene('two-hosts', '2 hosts', () =>
    graphFrames([
      alertNaming(['FIN-WS-07', 'FIN-WS-08'].map((HostName, place) => ({ $id: `${place}`, Type: 'host', HostName }))),
    ])
  ),
  scene('duplicate-ids', 'repeat the id of another', () => story().map((frame) => repeatedRows(frame, 2))),
  scene('edges-to-nowhere', 'name nodes that are not there', () => {
    const [nodes, edges] = story();
    return [nodes, withValues(edges, 'target', (target, row) => (row % 2 === 0 ? `nowhere ${row}` : target))];
  }),
];

const addressOf = (place: number): string => `10.0.${place >> 8}.${place & 255}`;

/** What the story's alerts name: a shell and its file on a host, and where it called. */
function storyEntities(last: string): readonly object[] {
  return [
    { $id: '1', Type: 'host', HostName: 'FIN-WS-07', OSFamily: 'Windows' },
    { $id: '2', Type: 'account', Name: 'dana', NTDomain: 'CONTOSO', Host: { $ref: '1' } },
    { $id: '3', Type: 'file', Directory: 'C:\\Windows\\System32', Name: 'powershell.exe' },
    {
      $id: '4',
      Type: 'process',
      ProcessId: '0x150c',
      CreationTimeUtc: '2026-03-10T09:00:14Z',
      CommandLine: 'powershell.exe -nop -w hidden -enc dwByAGkAdABl',
      ImageFile: { $ref: '3' },
      Account: { $ref: '2' },
      Host: { $ref: '1' },
    },
    { $id: '5', Type: 'ip', Address: `198.51.100.${last}` },
    { $id: '6', Type: 'url', Url: `http://198.51.100.${last}/t.bin` },
  ];
}
