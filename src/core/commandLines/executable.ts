import { imageName } from '../processes/imageName';

/**
 * The program that a command line starts with, as a term to be found in the path of its image: without folders and
 * ".exe", which the line may leave out. "" where it cannot be told, as behind a variable.
 */
export function executableTerm(commandLine: string): string {
  const [, quoted, bare] = /^\s*(?:"([^"]*)"|(\S+))/.exec(commandLine) ?? [];
  return imageTerm(quoted ?? bare ?? '');
}

/** The same of the path of an image. */
export function imageTerm(path: string): string {
  const name = imageName(path).replace(/\.exe$/i, '');
  return /^[0-9a-z]/i.test(name) && !/[%$"]/.test(name) ? name : '';
}
