import { defineTable } from './defineTable';

/** Columns of the Log Analytics table ASimAuthenticationEventLogs, as Microsoft's table reference documents them. */
export const asimAuthenticationEventLogs = defineTable('ASimAuthenticationEventLogs', {
  datetime: 'EventEndTime EventStartTime ThreatFirstReportedTime ThreatLastReportedTime TimeGenerated',
  int: `
    EventCount RuleNumber SrcPortNumber SrcRiskLevel TargetPortNumber TargetRiskLevel ThreatConfidence
    ThreatRiskLevel
  `,
  real: '_BilledSize SrcGeoLatitude SrcGeoLongitude TargetGeoLatitude TargetGeoLongitude',
  bool: 'ThreatIsActive',
  dynamic: 'AdditionalFields',
  string: `
    ActingAppId ActingAppName ActingAppType ActingOriginalAppType ActorOriginalUserType ActorScope ActorScopeId
    ActorSessionId ActorUserId ActorUserIdType ActorUsername ActorUsernameType ActorUserType DvcAction
    DvcDescription DvcDomain DvcDomainType DvcFQDN DvcHostname DvcId DvcIdType DvcInterface DvcIpAddr DvcMacAddr
    DvcOriginalAction DvcOs DvcOsVersion DvcScope DvcScopeId DvcZone EventMessage EventOriginalResultDetails
    EventOriginalSeverity EventOriginalSubType EventOriginalType EventOriginalUid EventOwner EventProduct
    EventProductVersion EventReportUrl EventResult EventResultDetails EventSchemaVersion EventSeverity
    EventSubType EventType EventVendor HttpUserAgent _IsBillable LogonMethod LogonProtocol _ResourceId RuleName
    SourceSystem SrcDescription SrcDeviceType SrcDomain SrcDomainType SrcDvcId SrcDvcIdType SrcDvcOs SrcDvcScope
    SrcDvcScopeId SrcFQDN SrcGeoCity SrcGeoCountry SrcGeoRegion SrcHostname SrcIpAddr SrcIsp
    SrcOriginalRiskLevel _SubscriptionId TargetAppId TargetAppName TargetAppType TargetDescription
    TargetDeviceType TargetDomain TargetDomainType TargetDvcId TargetDvcIdType TargetDvcOs TargetDvcScope
    TargetDvcScopeId TargetFQDN TargetGeoCity TargetGeoCountry TargetGeoRegion TargetHostname TargetIpAddr
    TargetOriginalAppType TargetOriginalRiskLevel TargetOriginalUserType TargetSessionId TargetUrl TargetUserId
    TargetUserIdType TargetUsername TargetUsernameType TargetUserScope TargetUserScopeId TargetUserType TenantId
    ThreatCategory ThreatField ThreatId ThreatIpAddr ThreatName ThreatOriginalConfidence ThreatOriginalRiskLevel
    Type
  `,
});
