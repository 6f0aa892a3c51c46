import path from 'node:path';
import { fileInside } from './fileInside';
import { iconFile } from './iconFile';
import { packageFolder } from './packageFolder';
import { readPlugins } from './plugins/readPlugins';

// @grafana/ui asks for its fonts by the names that Grafana serves them under; the files come from @fontsource (OFL-1.1).
const FONTS = new Map<string, [family: 'inter' | 'roboto-mono', file: string]>([
  ['fonts/inter/Inter-Regular.woff2', ['inter', 'inter-latin-400-normal.woff2']],
  ['fonts/inter/Inter-Medium.woff2', ['inter', 'inter-latin-500-normal.woff2']],
  ['fonts/inter/Inter-Italic.woff2', ['inter', 'inter-latin-400-italic.woff2']],
  ['fonts/inter/Inter-MediumItalic.woff2', ['inter', 'inter-latin-500-italic.woff2']],
  [
    'fonts/roboto/L0xTDF4xlVMF-BfR8bXMIhJHg45mwgGEFl0_3vrtSM1J-gEPT5Ese6hmHSh0mQ.woff2',
    ['roboto-mono', 'roboto-mono-latin-400-normal.woff2'],
  ],
]);

/**
 * The file behind `/public/<urlPath>`: a plugin's own folder, an icon or a font; undefined for everything else.
 * A nested plugin sees its own folder only, as in Grafana, so that a wrongly addressed lazy chunk fails here too.
 */
export function publicFile(pluginDir: string, urlPath: string): string | undefined {
  const plugin = /^plugins\/([^/]+)\/(.+)$/.exec(urlPath);
  if (plugin?.[1] !== undefined && plugin[2] !== undefined) {
    const id = plugin[1];
    const folder = readPlugins(pluginDir).find((candidate) => candidate.manifest.id === id)?.folder;
    return folder === undefined ? undefined : fileInside(folder, plugin[2]);
  }
  const icon = /^build\/img\/icons\/(.+)$/.exec(urlPath)?.[1];
  if (icon !== undefined) {
    return iconFile(icon);
  }
  const font = FONTS.get(urlPath);
  return font && path.join(packageFolder(`@fontsource/${font[0]}`), 'files', font[1]);
}
