import { describeAlertLogon } from '../src/core/logons/alertLogon';
import { logonCounts } from '../src/core/logons/logonCounts';
import { logonRows } from '../src/core/logons/logonRows';
import { processSessions } from '../src/core/logons/processSessions';
import { securityEventProcesses } from '../src/core/schemas/securityEventProcesses';
import { logonsOfCsv } from './builders/logons';
import { readCsv, tableOfRows } from './csvTable';
import { describeWithReference, referenceFile } from './reference';

describeWithReference('the logons of the case of 2019-01-15', () => {
  const activity = { logons: logonsOfCsv(readCsv(referenceFile('jan15', 'host_logons.csv'))), logoffs: [] };
  const alertTime = Date.UTC(2019, 0, 15, 5, 15, 15, 677);

  it('are 11 of services, 2 batch jobs and 1 from the network', () => {
    const rows = logonRows(activity);
    const ofType = (name: string): number => rows.filter(({ logonTypeName }) => logonTypeName === name).length;
    expect([rows.length, ofType('Service'), ofType('Batch'), ofType('Network')]).toEqual([14, 11, 2, 1]);
  });

  it('are counted by account and type, none of them failed', () => {
    expect(
      logonCounts(activity).map(({ account, logonTypeName, succeeded, failed }) => [
        account,
        logonTypeName,
        succeeded,
        failed,
      ])
    ).toEqual([
      ['NT AUTHORITY\\SYSTEM', 'Service', 11, 0],
      ['MSTICAlertsWin1\\MSTICAdmin', 'Batch', 2, 0],
      ['MSTICAlertsWin1\\adm1nistrator', 'Network', 1, 0],
    ]);
  });

  it("tell the alert's session 0xfaac27: a batch job of the built-in Administrator, seconds before", () => {
    const sought = { host: 'MSTICAlertsWin1', logonId: '0xfaac27', account: 'MSTICAdmin', time: alertTime };
    const { summary, rows } = describeAlertLogon(sought, activity);
    expect(summary).toBe(
      'MSTICAlertsWin1\\MSTICAdmin logged on as a batch job (type 4) at 2019-01-15 05:15:02.980 UTC, from the host itself, 12.697 s before the alert.'
    );
    expect(rows.find(({ property }) => property === 'SID')!.value).toMatch(/-500: The built-in Administrator$/);
    expect(activity.logons[0]!.logonId).toBe('0xfaac27');
  });

  it('opened the session that the processes of the attack ran in', () => {
    const { created } = securityEventProcesses.read(
      tableOfRows(readCsv(referenceFile('jan15', 'processes_on_host.csv')))
    );
    const sessions = processSessions(created, activity);
    const attack = sessions.find(({ logonId }) => logonId === '0xfaac27')!;
    expect(attack.logon!.row).toBe(0);
    expect(attack.first! - attack.logon!.time!).toBeGreaterThanOrEqual(0);
    expect(attack.processes).toBeGreaterThan(100);
  });
});
