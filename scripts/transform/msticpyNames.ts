/** What msticpy calls the columns of Defender's process events, and what DeviceProcessEvents calls them. */
export const MSTICPY_DEFENDER_NAMES: Readonly<Record<string, string>> = {
  ComputerDnsName: 'DeviceName',
  CreatedProcessName: 'FileName',
  CreatedProcessFilePath: 'FolderPath',
  CreatedProcessId: 'ProcessId',
  CreatedProcessCreationTime: 'ProcessCreationTime',
  CreatedProcessCommandLine: 'ProcessCommandLine',
  CreatedProcessAccountName: 'AccountName',
  CreatedProcessAccountDomainName: 'AccountDomain',
  InitiatingProcessName: 'InitiatingProcessFileName',
  InitiatingProcessImageFilePath: 'InitiatingProcessFolderPath',
  Process_CommandLine: 'InitiatingProcessCommandLine',
  InitiatingProcessAccountDomainName: 'InitiatingProcessAccountDomain',
  InitiatingProcessParentProcessId: 'InitiatingProcessParentId',
  InitiatingProcessParentProcessName: 'InitiatingProcessParentFileName',
};
