import { buildPlugins } from './buildPlugins';
import { buildPreviewPage } from '../preview/build';

/** `npm run build`: the plugin bundles into dist/, then the page of the preview host. */
async function main(): Promise<void> {
  console.log(await buildPlugins());
  await buildPreviewPage();
  console.log('preview page built');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
