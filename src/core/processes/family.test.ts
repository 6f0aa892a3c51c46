import { drawLog } from '../../../test/builders/processLog';
import { familyOf, kinships } from './family';
import { buildForest } from './forest';

describe('the family of a process', () => {
  const forest = buildForest(
    drawLog(`
08:00:00 explorer.exe 10
  08:00:01 cmd.exe 20
    08:00:02 powershell.exe 30
      08:00:03 evil.exe 40
        08:00:04 whoami.exe 50
          08:00:05 conhost.exe 60
      08:00:06 net.exe 41
        08:00:07 net1.exe 51
  08:00:08 notepad.exe 21`)
  );
  const indexOf = (pid: number): number => forest.nodes.findIndex((node) => node.pid === pid);

  it('names roles and levels as the notebook does', () => {
    const kin = kinships(forest, indexOf(40));
    const told = forest.nodes.map(({ pid }, index) => `${pid} ${kin[index]!.role} ${kin[index]!.level}`);
    expect(told.sort()).toEqual([
      '10 parent 3',
      '20 parent 2',
      '21 null null',
      '30 parent 1',
      '40 source 0',
      '41 sibling 1',
      '50 child 1',
      '51 null null',
      '60 child 2',
    ]);
  });

  it('shows the ancestors and everything below the parent, in order', () => {
    expect(familyOf(forest, indexOf(40)).map((index) => forest.nodes[index]!.pid)).toEqual([
      10, 20, 30, 40, 50, 60, 41, 51,
    ]);
  });

  it('shows a root with its descendants', () => {
    expect(familyOf(forest, indexOf(10)).map((index) => forest.nodes[index]!.pid)).toEqual([
      10, 20, 30, 40, 50, 60, 41, 51, 21,
    ]);
  });

  it('tells two unlogged parents of one pid and name apart when the pid was reused between them', () => {
    const { nodes } = buildForest(
      drawLog(`
- services.exe 5
  08:00:00 a.exe 10
08:01:00 notepad.exe 5
- services.exe 5
  08:02:00 b.exe 11`)
    );
    const parentOf = (pid: number): number | null => nodes.find((node) => node.pid === pid)!.parent;
    expect(nodes.filter(({ row }) => row === null)).toHaveLength(2);
    expect(parentOf(10)).not.toBe(parentOf(11));
  });

  it('groups siblings below a parent that was not logged', () => {
    const unlogged = buildForest(
      drawLog(`
- services.exe 5
  08:00:00 a.exe 10
  08:00:01 b.exe 11`)
    );
    const family = familyOf(unlogged, 0);
    expect(family.map((index) => unlogged.nodes[index]!.row)).toEqual([null, 0, 1]);
    expect(kinships(unlogged, 0).map(({ role }) => role)).toEqual(['source', 'sibling', 'parent']);
  });
});
