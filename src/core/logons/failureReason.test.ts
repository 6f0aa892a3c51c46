import { failureReason, failureText } from './failureReason';

describe('reasons of failed logons', () => {
  it.each([
    ['0xc000006d', 'Wrong user name or password'],
    ['0xc0000064', 'The account does not exist'],
    ['0xc000006a', 'Wrong password for an account that exists'],
    ['0xc000006e', 'A restriction of the account forbids the logon'],
    ['0xc000006f', 'Outside the hours at which the account may log on'],
    ['0xc0000070', 'The account may not log on from this workstation'],
    ['0xc0000071', 'The password has expired'],
    ['0xc0000072', 'The account is disabled'],
    ['0xc0000193', 'The account has expired'],
    ['0xc0000224', 'The password must be changed before the next logon'],
    ['0xc0000225', 'Windows found no entry; known as a fault of Windows'],
    ['0xc0000234', 'The account is locked out'],
    ['0xc000015b', 'The account has not been granted this type of logon on the host'],
    ['0xc0000413', 'The authentication firewall of the host does not let the account in'],
    ['0xc00000dc', 'The account database of the server was in the wrong state'],
    ['0xc0000133', 'The clocks of the host and the domain controller differ too much'],
    ['0xc000018c', 'The trust between the two domains failed'],
    ['0xc0000192', 'The Netlogon service was not running'],
    ['0xc00002ee', 'The logon broke off before it was complete'],
    ['0xc0000371', 'The host holds no password for the account'],
    ['0xc000005e', 'No logon server could be reached'],
  ])('%s: %s', (status, words) => {
    expect(failureReason(status, '0x0', '%%2313')).toMatchObject({ code: status, words });
  });

  it('lets the sub-status decide where it is not 0', () => {
    expect(failureReason('0xc000006d', '0xc0000064', '').code).toBe('0xc0000064');
    expect(failureReason('0xc000006d', '0x0', '').code).toBe('0xc000006d');
    expect(failureReason('0xc000006d', '', '').code).toBe('0xc000006d');
    expect(failureReason('0xc000006d', '0x00000000', '').code).toBe('0xc000006d');
  });

  it.each([
    '0xC000006A',
    '0XC000006A',
    'c000006a',
    '0x00000000c000006a',
    '0xffffffffc000006a',
    '-1073741718',
    '3221225578',
  ])('reads %s as 0xc000006a', (status) => {
    expect(failureText(failureReason(status, '', ''))).toBe('Wrong password for an account that exists (0xc000006a)');
  });

  it('keeps a code that it does not know, with what the log says of it', () => {
    expect(failureText(failureReason('0xc0001234', '0x0', '%%2304'))).toBe('Not a known code (0xc0001234)');
    expect(failureText(failureReason('0xc0001234', '0x0', 'An error occurred'))).toBe('An error occurred (0xc0001234)');
  });

  it('takes the words of a log without codes, as Defender writes them', () => {
    expect(failureText(failureReason('', '', 'InvalidUserNameOrPassword'))).toBe('InvalidUserNameOrPassword');
    expect(failureText(failureReason('', '-', ''))).toBe('The log gives no reason');
  });

  it('says what a reason suggests', () => {
    expect(failureReason('0xc000006d', '0xc0000064', '').suggests).toContain('tries out names');
  });
});
