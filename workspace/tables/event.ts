import { defineTable } from './defineTable';

/** Columns of the Log Analytics table Event, as Microsoft's table reference documents them. */
export const event = defineTable('Event', {
  datetime: 'TimeGenerated',
  int: 'EventCategory EventID EventLevel',
  real: '_BilledSize',
  string: `
    AzureDeploymentID Computer EventData EventLevelName EventLog _IsBillable ManagementGroupName Message
    ParameterXml RenderedDescription _ResourceId Role Source SourceSystem _SubscriptionId Type UserName
  `,
});
