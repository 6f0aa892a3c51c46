import { type DataFrameDTO } from '@grafana/data';
import { treeRow } from '../../src/core/investigations/processTree';
import { type ProcessActivity } from '../../src/core/processes/activity';
import { kinships } from '../../src/core/processes/family';
import { buildForest } from '../../src/core/processes/forest';
import { imageName } from '../../src/core/processes/imageName';
import { processTreeFrame } from '../../src/frames/processTree';
import { ALERT_IMAGE } from './storyLog';

/** The tree of a log as the data source gives it; the alert is about the first process of the story's image. */
export function treeFrame(activity: ProcessActivity): DataFrameDTO {
  const forest = buildForest(activity);
  const source = forest.nodes.findIndex(({ path }) => imageName(path) === ALERT_IMAGE);
  const kin = source < 0 ? undefined : kinships(forest, source);
  return processTreeFrame.write(
    forest.preorder.map((index) => treeRow(forest, index, kin?.[index])),
    { refId: 'A' }
  );
}
