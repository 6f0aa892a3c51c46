declare const CASEFILE_WORKER_CODE: string | undefined;

/** What a worker runs, as text that the build puts here (webpack.config.ts); undefined where nothing was built. */
export const workerCode = typeof CASEFILE_WORKER_CODE === 'undefined' ? undefined : CASEFILE_WORKER_CODE;
