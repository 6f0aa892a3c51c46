import { defineTable } from './defineTable';

/** Columns of the Log Analytics table WindowsEvent, as Microsoft's table reference documents them. */
export const windowsEvent = defineTable('WindowsEvent', {
  datetime: 'TimeGenerated',
  int: 'EventID EventLevel SystemProcessId SystemThreadId Task Version',
  real: '_BilledSize',
  dynamic: 'EventData',
  string: `
    Channel Computer Correlation EventLevelName EventOriginId EventRecordId _IsBillable Keywords
    ManagementGroupName Opcode Provider RawEventData _ResourceId _SubscriptionId SystemUserId TenantId Type
  `,
});
