import { rspack } from '@rspack/core';
import { previewPageConfig } from './rspack.config';

/** Bundles the preview page into preview/dist. Throws with every error when it does not compile. */
export function buildPreviewPage(): Promise<void> {
  const compiler = rspack(previewPageConfig);
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure) {
          reject(failure);
        } else if (stats?.hasErrors()) {
          reject(new Error(stats.toString({ all: false, errors: true })));
        } else {
          resolve();
        }
      });
    });
  });
}
