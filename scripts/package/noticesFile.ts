/** Name of the file in dist/ that holds the licences of all bundled code. */
export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';
