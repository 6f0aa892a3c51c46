/**
 * Whether a command line may hold base64: a long run of its letters with both cases and a digit, which words and paths
 * do not have. Only a hint where to look; the details decode for certain. Linear in the text.
 */
export function looksEncoded(commandLine: string): boolean {
  for (const [run] of commandLine.matchAll(/[A-Za-z0-9+/=]{24,}/g)) {
    const folders = run.split('/').length - 1;
    if (/[a-z]/.test(run) && /[A-Z]/.test(run) && /[0-9+=]/.test(run) && folders * 16 < run.length) {
      return true;
    }
  }
  return false;
}
