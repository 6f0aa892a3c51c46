import { defineTable } from './defineTable';

/**
 * A custom log of the lines of Linux's audit log, under the name that Microsoft's notebooks give it. Its columns are
 * those that every custom log of text lines has.
 */
export const auditLog = defineTable('AuditLog_CL', {
  datetime: 'TimeGenerated',
  real: '_BilledSize',
  string: `
    Computer _IsBillable ManagementGroupName MG RawData _ResourceId SourceSystem _SubscriptionId TenantId Type
  `,
});
