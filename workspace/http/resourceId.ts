/** What the workspace would be called among the resources of an Azure subscription. */
export const resourceId =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/casefile/providers/microsoft.operationalinsights/workspaces/embedded';
