import { defineTable } from './defineTable';

/** Columns of the Log Analytics table SecurityAlert, as Microsoft's table reference documents them. */
export const securityAlert = defineTable('SecurityAlert', {
  datetime: 'EndTime ProcessingEndTime StartTime TimeGenerated',
  real: '_BilledSize ConfidenceScore',
  bool: 'IsIncident',
  string: `
    AlertLink AlertName AlertSeverity AlertType CompromisedEntity ConfidenceLevel Description DisplayName
    Entities ExtendedLinks ExtendedProperties _IsBillable ProductComponentName ProductName ProviderName
    RemediationSteps ResourceId SourceComputerId Status SubTechniques SystemAlertId Tactics Techniques Type
    VendorName VendorOriginalId WorkspaceResourceGroup WorkspaceSubscriptionId
  `,
});
