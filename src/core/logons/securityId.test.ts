import { securityIdMeaning } from './securityId';

describe('security identifiers', () => {
  it.each([
    ['S-1-0-0', 'Nobody'],
    ['S-1-5-18', 'Local System'],
    ['S-1-5-19', 'Local Service'],
    ['S-1-5-20', 'Network Service'],
    ['S-1-5-7', 'Anonymous'],
    ['S-1-5-90-0-2', 'Window Manager of a session (DWM)'],
    ['S-1-5-96-0-1', 'Font Driver Host of a session (UMFD)'],
    ['S-1-5-82-3006700770-424185619-1745488364-794895919-4004696415', 'The account of an IIS application pool'],
    ['S-1-5-80-3880718306-3832830129-1677859214-2598158968-1052248003', 'The account of a single service'],
    ['S-1-5-80-0', 'All services'],
    ['S-1-5-21-996632719-2361334927-4038480536-500', 'The built-in Administrator'],
    ['S-1-5-21-996632719-2361334927-4038480536-501', 'The built-in Guest'],
    ['S-1-5-21-996632719-2361334927-4038480536-502', 'krbtgt'],
    ['S-1-5-21-996632719-2361334927-4038480536-512', 'Domain Admins'],
    ['S-1-5-21-996632719-2361334927-4038480536-513', 'Domain Users'],
    ['S-1-5-21-996632719-2361334927-4038480536-515', 'Domain Computers'],
    ['S-1-5-21-996632719-2361334927-4038480536-516', 'Domain Controllers'],
    ['S-1-5-21-996632719-2361334927-4038480536-519', 'Enterprise Admins'],
    ['S-1-5-21-996632719-2361334927-4038480536-1066', 'An account or group of a domain or of one host'],
    ['S-1-5-32-544', 'Built-in group Administrators'],
    ['S-1-5-32-999', 'Built-in group number 999'],
    ['S-1-12-1-3006700770-424185619-1745488364-794895919', 'Microsoft Entra ID account'],
    ['s-1-5-18', 'Local System'],
  ])('%s: %s', (sid, meaning) => {
    expect(securityIdMeaning(sid).split(/[:,]/)[0]).toBe(meaning);
  });

  it.each(['', '-', 'S-1-5-21', 'S-1-5-180', 'S-1-99-7', 'NT AUTHORITY\\SYSTEM'])('has no words for "%s"', (text) => {
    expect(securityIdMeaning(text)).toBe('');
  });
});
