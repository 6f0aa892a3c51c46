import { zipFiles } from './zipFiles';

/** Stands in the bundle for the function of write-excel-file that zips in a worker (webpack.config.ts). */
export default async function zipForExcel(files: Readonly<Record<string, Uint8Array>>): Promise<ArrayBuffer> {
  return (await zipFiles(files)).arrayBuffer();
}
