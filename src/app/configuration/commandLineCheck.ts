import { type CommandLineShare, silentHostsKql } from '../../core/installation/commandLineAuditing';
import { counted } from '../../core/investigations/wording';
import { type Check, type Snippet } from './check';

const GROUP_POLICY =
  'Computer Configuration > Policies > Administrative Templates > System > Audit Process Creation > ' +
  'Include command line in process creation events: Enabled';
const REGISTRY =
  'reg add HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\Audit ' +
  '/v ProcessCreationIncludeCmdLine_Enabled /t REG_DWORD /d 1 /f';
/** By their ids, since their names differ with the language of Windows: process creation, process termination. */
const AUDIT = [
  'auditpol /set /subcategory:{0CCE922B-69AE-11D9-BED3-505054503030} /success:enable',
  'auditpol /set /subcategory:{0CCE922C-69AE-11D9-BED3-505054503030} /success:enable',
].join('\r\n');

const SWITCH_ON: readonly Snippet[] = [
  { label: 'the group policy', text: GROUP_POLICY },
  { label: 'the registry value', text: REGISTRY },
];

/** Whether Windows hosts log the command lines of their processes (event 4688), by a day of events. */
export function commandLineCheck({ events, withCommandLine, hosts, silentHosts }: CommandLineShare): Check {
  if (events === 0) {
    return {
      state: 'note',
      finding: 'There are no process creations (event 4688) in the last day of the time checked.',
      advice:
        'If Windows hosts are to log them: audit process creation, let events hold the command line, and collect ' +
        'event 4688 with the Windows Security Events connector (event sets Common and All have it).',
      snippets: [{ label: 'the audit policy', text: AUDIT }, ...SWITCH_ON],
    };
  }
  const share = `${percent(withCommandLine / events)} of ${counted(events, 'process creation')} tell their command line`;
  if (silentHosts === 0) {
    return { state: 'good', finding: `${share}; no host of ${hosts.toLocaleString('en-US')} is without.` };
  }
  return {
    state: silentHosts === hosts ? 'problem' : 'attention',
    finding: `${share}; ${silentHosts.toLocaleString('en-US')} of ${counted(hosts, 'host')} tell none.`,
    advice:
      'Without command lines, decoding, indicators and grouping find little. Switch them on by group policy, or by ' +
      'the registry on one host. They may hold passwords: whoever reads the log can read them.',
    snippets: [...SWITCH_ON, { label: 'a query for those hosts', text: silentHostsKql() }],
  };
}

/** Whole per cent; never 0 or 100 for what is neither. */
function percent(share: number): string {
  const whole = Math.round(share * 100);
  return `${share > 0 && whole === 0 ? '<1' : share < 1 && whole === 100 ? '>99' : whole} %`;
}
