import { defineTable } from './defineTable';

/** Columns of the Log Analytics table ASimProcessEventLogs, as Microsoft's table reference documents them. */
export const asimProcessEventLogs = defineTable('ASimProcessEventLogs', {
  datetime: `
    ActingProcessCreationTime EventEndTime EventStartTime ParentProcessCreationTime TargetProcessCreationTime
    ThreatFirstReportedTime ThreatLastReportedTime TimeGenerated
  `,
  int: 'EventCount RuleNumber ThreatConfidence ThreatRiskLevel',
  long: 'ActingProcessFileSize TargetProcessFileSize',
  real: '_BilledSize',
  bool: 'ActingProcessIsHidden ParentProcessIsHidden TargetProcessIsHidden ThreatIsActive',
  dynamic: 'AdditionalFields',
  string: `
    ActingProcessCommandLine ActingProcessFileCompany ActingProcessFileDescription ActingProcessFileInternalName
    ActingProcessFilename ActingProcessFileOriginalName ActingProcessFileProduct ActingProcessFileVersion
    ActingProcessGuid ActingProcessId ActingProcessIMPHASH ActingProcessInjectedAddress
    ActingProcessIntegrityLevel ActingProcessMD5 ActingProcessName ActingProcessSHA1 ActingProcessSHA256
    ActingProcessSHA512 ActingProcessTokenElevation ActorOriginalUserType ActorScope ActorScopeId ActorSessionId
    ActorUserId ActorUserIdType ActorUsername ActorUsernameType ActorUserType DvcAction DvcDescription DvcDomain
    DvcDomainType DvcFQDN DvcHostname DvcId DvcIdType DvcInterface DvcIpAddr DvcMacAddr DvcOriginalAction DvcOs
    DvcOsVersion DvcScope DvcScopeId DvcZone EventMessage EventOriginalResultDetails EventOriginalSeverity
    EventOriginalSubType EventOriginalType EventOriginalUid EventOwner EventProduct EventProductVersion
    EventReportUrl EventResult EventResultDetails EventSchemaVersion EventSeverity EventSubType EventType
    EventVendor _IsBillable ParentProcessFileCompany ParentProcessFileDescription ParentProcessFileProduct
    ParentProcessFileVersion ParentProcessGuid ParentProcessId ParentProcessIMPHASH ParentProcessInjectedAddress
    ParentProcessIntegrityLevel ParentProcessMD5 ParentProcessName ParentProcessSHA1 ParentProcessSHA256
    ParentProcessSHA512 ParentProcessTokenElevation _ResourceId RuleName SourceSystem _SubscriptionId
    TargetOriginalUserType TargetProcessCommandLine TargetProcessCurrentDirectory TargetProcessFileCompany
    TargetProcessFileDescription TargetProcessFileInternalName TargetProcessFilename
    TargetProcessFileOriginalName TargetProcessFileProduct TargetProcessFileVersion TargetProcessGuid
    TargetProcessId TargetProcessIMPHASH TargetProcessInjectedAddress TargetProcessIntegrityLevel
    TargetProcessMD5 TargetProcessName TargetProcessSHA1 TargetProcessSHA256 TargetProcessSHA512
    TargetProcessStatusCode TargetProcessTokenElevation TargetScope TargetScopeId TargetUserId TargetUserIdType
    TargetUsername TargetUsernameType TargetUserSessionGuid TargetUserSessionId TargetUserType TenantId
    ThreatCategory ThreatField ThreatId ThreatName ThreatOriginalConfidence ThreatOriginalRiskLevel Type
  `,
});
