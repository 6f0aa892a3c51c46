import { domainController, otherWorkstation, restartedWorkstation, server, workstation } from '../host';
import {
  accountant,
  administrator,
  backupAccount,
  clerk,
  clerkFromAfar,
  colleague,
  inSession,
  scriptAccount,
  visitor,
} from '../identity';
import { type Random } from '../random';
import { at } from '../sampleTime';
import { type LogonPlan } from './logonEvents';

const here = (host: typeof workstation) => ({ host, type: 2, address: '127.0.0.1', workstation: host.name }) as const;
const fromClerk = { type: 3, address: workstation.address, workstation: workstation.name } as const;

/**
 * The logons of people in the story. The clerk mistypes once and logs on; later the intruder guesses names on the
 * server until one works, tries one password on every account of the domain, and reaches the other workstation.
 */
export function storyLogons(random: Random): readonly LogonPlan[] {
  return [
    { ...here(workstation), target: clerk, time: at('08:56:50.300'), failure: 'wrongPassword' },
    { ...here(workstation), target: clerk, time: at('08:57:05.120') },
    { ...here(workstation), target: inSession(clerk, '0x9f0b21'), type: 7, time: at('10:12:44.900') },
    { ...here(restartedWorkstation), target: accountant, time: at('08:02:31.660') },
    { ...here(otherWorkstation), target: colleague, time: at('07:34:12.050') },
    ...scriptSession,
    ...administration,
    ...guessesOnServer(random),
    { ...fromClerk, host: server, target: backupAccount, time: at('09:32:58.440'), logoff: at('09:58:20.100') },
    ...spray(random),
    { ...fromClerk, host: otherWorkstation, target: clerkFromAfar, time: at('10:20:51.730'), logoff: at('10:41:03') },
  ];
}

/** The scheduled scripts run as a batch job; the day before somebody had taken that right away. */
const scriptSession: readonly LogonPlan[] = [
  ...[1, 2, 3].map((attempt): LogonPlan => ({
    ...here(workstation),
    type: 4,
    target: scriptAccount,
    time: at(`0${attempt + 5}:02:00.${attempt}40`, 1),
    failure: 'typeNotGranted',
  })),
  {
    ...here(workstation),
    type: 4,
    target: scriptAccount,
    time: at('08:01:59.870'),
    logoff: at('09:18:02.400'),
  },
];

/** The administrator works on the server from his own workstation. */
const administration: readonly LogonPlan[] = [
  {
    host: server,
    type: 10,
    target: administrator,
    time: at('08:20:15.410'),
    address: otherWorkstation.address,
    workstation: otherWorkstation.name,
    logoff: at('08:52:40.880'),
  },
  {
    host: server,
    type: 10,
    target: inSession(administrator, '0x3a7715'),
    time: at('14:05:33.020', 1),
    address: otherWorkstation.address,
    workstation: otherWorkstation.name,
    logoff: at('14:31:10.330', 1),
  },
];

function guessesOnServer(random: Random): readonly LogonPlan[] {
  const names = ['administrator', 'backup', 'svc-sql', 'svc-web', 'svc-backup', 'helpdesk'];
  return names.flatMap((user, index) =>
    [0, 1].map((attempt): LogonPlan => ({
      ...fromClerk,
      host: server,
      time: at('09:30:20') + (index * 2 + attempt) * 1000,
      target: visitor(user, random),
      failure: user === 'svc-backup' ? 'wrongPassword' : 'unknownUser',
    }))
  );
}

/** One password for every name, two names a second. */
function spray(random: Random): readonly LogonPlan[] {
  return Array.from({ length: 48 }, (_, index): LogonPlan => ({
    ...fromClerk,
    host: domainController,
    time: at('09:42:10.200') + index * 500,
    target: visitor(`user${String(index + 1).padStart(3, '0')}`, random),
    failure: index === 17 ? 'lockedOut' : index === 29 ? 'disabled' : 'wrongPassword',
  }));
}
