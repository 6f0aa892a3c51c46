import { defineTable } from './defineTable';

/** Columns of the Log Analytics table DeviceProcessEvents, as Microsoft's table reference documents them. */
export const deviceProcessEvents = defineTable('DeviceProcessEvents', {
  datetime: `
    InitiatingProcessCreationTime InitiatingProcessParentCreationTime ProcessCreationTime TimeGenerated
  `,
  long: `
    FileSize InitiatingProcessFileSize InitiatingProcessId InitiatingProcessLogonId InitiatingProcessParentId
    LogonId ProcessId ReportId
  `,
  real: '_BilledSize',
  dynamic: 'AdditionalFields',
  string: `
    AccountDomain AccountName AccountObjectId AccountSid AccountUpn ActionType AppGuardContainerId DeviceId
    DeviceName FileName FolderPath InitiatingProcessAccountDomain InitiatingProcessAccountName
    InitiatingProcessAccountObjectId InitiatingProcessAccountSid InitiatingProcessAccountUpn
    InitiatingProcessCommandLine InitiatingProcessFileName InitiatingProcessFolderPath
    InitiatingProcessIntegrityLevel InitiatingProcessMD5 InitiatingProcessParentFileName InitiatingProcessSHA1
    InitiatingProcessSHA256 InitiatingProcessSignatureStatus InitiatingProcessSignerType
    InitiatingProcessTokenElevation InitiatingProcessVersionInfoCompanyName
    InitiatingProcessVersionInfoFileDescription InitiatingProcessVersionInfoInternalFileName
    InitiatingProcessVersionInfoOriginalFileName InitiatingProcessVersionInfoProductName
    InitiatingProcessVersionInfoProductVersion _IsBillable MachineGroup MD5 ProcessCommandLine
    ProcessIntegrityLevel ProcessTokenElevation ProcessVersionInfoCompanyName ProcessVersionInfoFileDescription
    ProcessVersionInfoInternalFileName ProcessVersionInfoOriginalFileName ProcessVersionInfoProductName
    ProcessVersionInfoProductVersion SHA1 SHA256 SourceSystem TenantId Type
  `,
});
