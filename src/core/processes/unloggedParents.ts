import { type ProcessCreation } from './activity';
import { type ProcessNode } from './forest';
import { type Holders } from './holders';
import { type ProcessKeys } from './processKey';

/** Parents that ran but were not logged: their children name them. */
export class UnloggedParents {
  /** They follow the logged processes in the forest's nodes. */
  readonly nodes: ProcessNode[] = [];
  private readonly byName = new Map<string, number>();

  constructor(
    private readonly created: readonly ProcessCreation[],
    private readonly holders: Holders,
    private readonly keys: ProcessKeys
  ) {}

  /**
   * The index, among all nodes, of the parent that a creation names. Children that name the same one share it, unless
   * they tell different starts of it, its pid changed hands, or the host was started between them.
   */
  parentOf(child: number): number {
    const { host, parentPid, parentPath, creator } = this.created[child]!;
    const name = `${parentPid ?? ''}/${creator?.start ?? ''}/${this.lastHolder(child)}/${this.holders.lastBoot(child)}/${host.toLowerCase()}/${parentPath.toLowerCase()}`;
    const known = this.byName.get(name);
    if (known !== undefined) {
      return known;
    }
    const index = this.created.length + this.nodes.length;
    this.byName.set(name, index);
    this.nodes.push({
      key: this.keys.make(host, parentPid, null),
      parent: null,
      certainty: 'missing',
      row: null,
      host,
      pid: parentPid,
      path: parentPath,
      commandLine: creator?.commandLine ?? '',
      user: creator?.user ?? '',
      start: null,
      end: null,
      subjectLogonId: '',
      targetLogonId: '',
    });
    return index;
  }

  private lastHolder(child: number): number | undefined {
    return this.holders.ofParentPid[child]![this.holders.heldBefore[child]! - 1];
  }
}
