import { defineTable } from './defineTable';

/** Columns of the Log Analytics table SecurityIncident, as Microsoft's table reference documents them. */
export const securityIncident = defineTable('SecurityIncident', {
  datetime: `
    ClosedTime CreatedTime FirstActivityTime FirstModifiedTime LastActivityTime LastModifiedTime TimeGenerated
  `,
  int: 'IncidentNumber',
  real: '_BilledSize',
  dynamic: 'AdditionalData AlertIds BookmarkIds Comments Labels Owner RelatedAnalyticRuleIds Tasks',
  string: `
    Classification ClassificationComment ClassificationReason Description IncidentName IncidentUrl _IsBillable
    ModifiedBy ProviderIncidentId ProviderName Severity SourceSystem Status TenantId Title Type
  `,
});
