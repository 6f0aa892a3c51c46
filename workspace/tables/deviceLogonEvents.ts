import { defineTable } from './defineTable';

/** Columns of the Log Analytics table DeviceLogonEvents, as Microsoft's table reference documents them. */
export const deviceLogonEvents = defineTable('DeviceLogonEvents', {
  datetime: 'InitiatingProcessCreationTime InitiatingProcessParentCreationTime TimeGenerated',
  int: 'RemotePort',
  long: 'InitiatingProcessFileSize InitiatingProcessId InitiatingProcessParentId LogonId ReportId',
  real: '_BilledSize',
  bool: 'IsLocalAdmin',
  dynamic: 'AdditionalFields',
  string: `
    AccountDomain AccountName AccountSid ActionType AppGuardContainerId DeviceId DeviceName FailureReason
    InitiatingProcessAccountDomain InitiatingProcessAccountName InitiatingProcessAccountObjectId
    InitiatingProcessAccountSid InitiatingProcessAccountUpn InitiatingProcessCommandLine
    InitiatingProcessFileName InitiatingProcessFolderPath InitiatingProcessIntegrityLevel InitiatingProcessMD5
    InitiatingProcessParentFileName InitiatingProcessSHA1 InitiatingProcessSHA256
    InitiatingProcessTokenElevation InitiatingProcessVersionInfoCompanyName
    InitiatingProcessVersionInfoFileDescription InitiatingProcessVersionInfoInternalFileName
    InitiatingProcessVersionInfoOriginalFileName InitiatingProcessVersionInfoProductName
    InitiatingProcessVersionInfoProductVersion _IsBillable LogonType MachineGroup Protocol RemoteDeviceName
    RemoteIP RemoteIPType SourceSystem TenantId Type
  `,
});
