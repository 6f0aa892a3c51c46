import { createHash } from 'node:crypto';

const made = 'update-svc.exe of the Casefile sample case';
const digest = (algorithm: 'md5' | 'sha1' | 'sha256'): string => createHash(algorithm).update(made).digest('hex');

/** The intruder's tool: what every copy of it has in common. */
export const toolFile = {
  name: 'update-svc.exe',
  md5: digest('md5'),
  sha1: digest('sha1'),
  sha256: digest('sha256'),
  /** Where it reports to. */
  address: '203.0.113.45',
} as const;
