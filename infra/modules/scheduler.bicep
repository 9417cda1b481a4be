// The Durable Task Scheduler: where orchestrations keep their history, which holds ids only.
param name string
param location string
param tags object
param sku string
param principalId string
param clientId string
param privateNetwork bool

@description('Capacity units of a dedicated scheduler.')
param capacity int = 1

// Durable Task Data Contributor: the app starts, runs, steers and purges orchestrations.
var contributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0ad04412-c4d5-4796-b79c-f76d14c8d402')

resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    // Everybody may knock and only the identity comes in; an empty list would let nobody knock.
    ipAllowlist: [ '0.0.0.0/0' ]
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    sku: sku == 'Dedicated' ? { name: sku, capacity: capacity } : { name: sku }
  }
}

// Named as hubName in host.json. No retention policy: the app purges the history of what it erases.
resource hub 'Microsoft.DurableTask/schedulers/taskHubs@2026-02-01' = {
  parent: scheduler
  name: 'recruitment'
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: scheduler
  name: guid(scheduler.id, contributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: contributor
  }
}

output id string = scheduler.id

@description('App settings that put the scheduler in the place of what host.json says.')
output settings object = {
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
  DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${scheduler.properties.endpoint};Authentication=ManagedIdentity;ClientID=${clientId}'
}
