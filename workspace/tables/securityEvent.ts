import { defineTable } from './defineTable';

/** Columns of the Log Analytics table SecurityEvent, as Microsoft's table reference documents them. */
export const securityEvent = defineTable('SecurityEvent', {
  datetime: 'TimeGenerated',
  int: `
    AuditsDiscarded AuthenticationLevel AuthenticationService ErrorCode EventID KeyLength LogonType
    ServiceStartType SystemProcessId SystemThreadId Task Version
  `,
  real: '_BilledSize',
  string: `
    AccessMask Account AccountDomain AccountExpires AccountName AccountSessionIdentifier AccountType Activity
    AdditionalInfo AdditionalInfo2 AllowedToDelegateTo Attributes AuditPolicyChanges AuthenticationPackageName
    AuthenticationProvider AuthenticationServer AuthenticationType AzureDeploymentID CACertificateHash
    CalledStationID CallerProcessId CallerProcessName CallingStationID CAPublicKeyHash CategoryId
    CertificateDatabaseHash Channel ClassId ClassName ClientAddress ClientIPAddress ClientName CommandLine
    CompatibleIds Computer Correlation DCDNSName DeviceDescription DeviceId DisplayName Disposition
    DomainBehaviorVersion DomainName DomainPolicyChanged DomainSid EAPType ElevatedToken EventData
    EventLevelName EventRecordId EventSourceName ExtendedQuarantineState FailureReason FileHash FilePath
    FilePathNoUser Filter ForceLogoff Fqbn FullyQualifiedSubjectMachineName FullyQualifiedSubjectUserName
    GroupMembership HandleId HardwareIds HomeDirectory HomePath InterfaceUuid IpAddress IpPort _IsBillable
    Keywords Level LmPackageName LocationInformation LockoutDuration LockoutObservationWindow LockoutThreshold
    LoggingResult LogonGuid LogonHours LogonID LogonProcessName LogonTypeName MachineAccountQuota
    MachineInventory MachineLogon ManagementGroupName MandatoryLabel MaxPasswordAge MemberName MemberSid
    MinPasswordAge MinPasswordLength MixedDomainMode NASIdentifier NASIPv4Address NASIPv6Address NASPort
    NASPortType NetworkPolicyName NewDate NewMaxUsers NewProcessId NewProcessName NewRemark NewShareFlags
    NewTime NewUacValue NewValue NewValueType ObjectName ObjectServer ObjectType ObjectValueName OemInformation
    OldMaxUsers OldRemark OldShareFlags OldUacValue OldValue OldValueType Opcode OperationType PackageName
    ParentProcessName PasswordHistoryLength PasswordLastSet PasswordProperties PreviousDate PreviousTime
    PrimaryGroupId PrivateKeyUsageCount PrivilegeList Process ProcessId ProcessName ProfilePath Properties
    ProtocolSequence ProxyPolicyName QuarantineHelpURL QuarantineSessionID QuarantineSessionIdentifier
    QuarantineState QuarantineSystemHealthResult RelativeTargetName RemoteIpAddress RemotePort Requester
    RequestId _ResourceId RestrictedAdminMode RowsDeleted SamAccountName ScriptPath SecurityDescriptor
    ServiceAccount ServiceFileName ServiceName ServiceType SessionName ShareLocalPath ShareName SidHistory
    SourceComputerId SourceSystem Status StorageAccount SubcategoryGuid SubcategoryId Subject SubjectAccount
    SubjectDomainName SubjectKeyIdentifier SubjectLogonId SubjectMachineName SubjectMachineSID SubjectUserName
    SubjectUserSid _SubscriptionId SubStatus SystemUserId TableId TargetAccount TargetDomainName TargetInfo
    TargetLinkedLogonId TargetLogonGuid TargetLogonId TargetOutboundDomainName TargetOutboundUserName
    TargetServerName TargetSid TargetUser TargetUserName TargetUserSid TemplateContent TemplateDSObjectFQDN
    TemplateInternalName TemplateOID TemplateSchemaVersion TemplateVersion TenantId TokenElevationType
    TransmittedServices Type UserAccountControl UserParameters UserPrincipalName UserWorkstations VendorIds
    VirtualAccount Workstation WorkstationName
  `,
});
