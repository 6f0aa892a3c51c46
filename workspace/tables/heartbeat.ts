import { defineTable } from './defineTable';

/** Columns of the Log Analytics table Heartbeat, as Microsoft's table reference documents them. */
export const heartbeat = defineTable('Heartbeat', {
  datetime: 'TimeGenerated',
  real: '_BilledSize RemoteIPLatitude RemoteIPLongitude',
  bool: 'IsGatewayInstalled',
  dynamic: 'ComputerPrivateIPs',
  string: `
    Category Computer ComputerEnvironment ComputerIP _IsBillable ManagementGroupName OSMajorVersion
    OSMinorVersion OSName OSType RemoteIPCountry Resource ResourceGroup ResourceId _ResourceId ResourceProvider
    ResourceType SCAgentChannel Solutions SourceSystem SubscriptionId _SubscriptionId Type Version VMUUID
  `,
});
