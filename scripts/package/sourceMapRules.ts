import { packagesIn } from './notices';
import { type PackageFiles, textOfFile } from './packageFiles';

/** Text of a file below src/ by its path there; undefined where there is none. */
export type ReadSource = (file: string) => string | undefined;

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly string[];
}

const OWN = /^webpack:\/\/[^/]+\/\.\/([^?]+)$/;
const FOREIGN = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/**
 * Whether the code in a package is the code that it was built from, told by the source maps, and whether the notices name
 * every package of others in it; a sentence for each that is not so.
 */
export function sourceMapProblems(files: PackageFiles, notices: string, readSource: ReadSource): readonly string[] {
  const covered = packagesIn(notices);
  const maps = [...files.keys()].filter((file) => file.endsWith('.js.map'));
  const scripts = [...files.keys()].filter((file) => file.endsWith('.js'));
  const foreign = new Set<string>();
  const changed = maps.flatMap((file) => {
    const { sources, sourcesContent = [] } = JSON.parse(textOfFile(files, file)) as SourceMap;
    return sources.flatMap((source, index) => {
      const name = FOREIGN.exec(source)?.[1];
      if (name !== undefined) {
        foreign.add(name);
      }
      const own = OWN.exec(source)?.[1];
      return own === undefined || readSource(own) === sourcesContent[index]
        ? []
        : [`${file} was built from another ${own}.`];
    });
  });
  return [
    ...changed,
    ...scripts.filter((file) => !files.has(`${file}.map`)).map((file) => `${file} has no source map.`),
    ...[...foreign].filter((name) => !covered.includes(name)).map((name) => `The notices do not name ${name}.`),
  ];
}
