// Everything that one environment needs, in a resource group of its own: `azd up` (docs/operations.md, On Azure).
// What has to wait for the published app is in uploads.bicep.
targetScope = 'subscription'

@minLength(1)
@maxLength(24)
@description('Names the environment; part of the name of its resource group.')
param environmentName string

@description('Where everything is. Personal data stay within the European Union.')
@allowed([
  'westeurope'
  'northeurope'
  'swedencentral'
  'germanywestcentral'
  'francecentral'
])
param location string = 'westeurope'

@description('Who hears of alerts and of the budget.')
param alertEmail string

@description('The address that mails come from; its domain must be verified with the mail provider.')
param mailFrom string

@description('Who gets the mail about each anchor of the audit chains; empty: nobody.')
param auditMailTo string = ''

@description('Where people reach the app, when it has a domain of its own. The links in mails begin with it.')
param baseUrl string = ''

@description('Key of the mail provider (SendGrid). Empty leaves the key that is in the vault.')
@secure()
param sendGridApiKey string = ''

@description('App settings of the systems that are told of events, secrets as references to the vault: docs/integration.md.')
param webhooks object = {}

@description('What the environment may cost in a month, in the currency of the subscription. It is told, not enforced.')
@minValue(1)
param monthlyBudget int = 150

@description('First month of the budget, yyyy-MM-01. Azure lets nobody change it afterwards.')
param budgetStart string

@description('Where the orchestrations live. Must be what the app was published for: -p:DurableTaskProvider.')
@allowed([
  'Scheduler'
  'AzureStorage'
])
param durableTaskProvider string = 'Scheduler'

@description('How the Durable Task Scheduler is paid: by action, or for reserved capacity.')
@allowed([
  'Consumption'
  'Dedicated'
])
param schedulerSku string = 'Consumption'

@description('Puts storage, secrets and scheduler behind private endpoints. The app itself stays public: candidates use it.')
param privateNetwork bool = false

@description('Instances of the app at most.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Memory of each instance.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int = 2048

@description('Instances that are always there for HTTP, so that whoever opens a link does not wait. 0: none.')
@minValue(0)
@maxValue(10)
param alwaysReadyInstances int = 1

var token = uniqueString(subscription().id, environmentName, location)
var tags = {
  'azd-env-name': environmentName
  application: 'recruitment'
}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-recruitment-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  name: 'identity'
  params: { name: 'id-recruitment-${token}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  name: 'monitoring'
  params: {
    workspaceName: 'log-recruitment-${token}'
    insightsName: 'appi-recruitment-${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  name: 'storage'
  params: {
    name: 'strecruit${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    holdsHistory: durableTaskProvider == 'AzureStorage'
    privateNetwork: privateNetwork
  }
}

module secrets 'modules/secrets.bicep' = {
  scope: group
  name: 'secrets'
  params: {
    name: 'kv-rec-${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    sendGridApiKey: sendGridApiKey
    privateNetwork: privateNetwork
  }
}

module scheduler 'modules/scheduler.bicep' = if (durableTaskProvider == 'Scheduler') {
  scope: group
  name: 'scheduler'
  params: {
    name: 'dts-recruitment-${token}'
    location: location
    tags: tags
    sku: schedulerSku
    principalId: identity.outputs.principalId
    clientId: identity.outputs.clientId
    privateNetwork: privateNetwork
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  name: 'network'
  params: { name: 'vnet-recruitment-${token}', location: location, tags: tags }
}

var suffix = environment().suffixes.storage

module endpoints 'modules/endpoints.bicep' = if (privateNetwork) {
  scope: group
  name: 'endpoints'
  params: {
    location: location
    tags: tags
    networkId: network!.outputs.networkId
    subnetId: network!.outputs.endpointSubnetId
    targets: concat(
      [
        { name: 'blob', resourceId: storage.outputs.id, zone: 'privatelink.blob.${suffix}' }
        { name: 'queue', resourceId: storage.outputs.id, zone: 'privatelink.queue.${suffix}' }
        { name: 'table', resourceId: storage.outputs.id, zone: 'privatelink.table.${suffix}' }
        { name: 'vault', resourceId: secrets.outputs.id, zone: 'privatelink.vaultcore.azure.net' }
      ],
      durableTaskProvider == 'Scheduler'
        ? [ { name: 'scheduler', resourceId: scheduler!.outputs.id, zone: 'privatelink.durabletask.io' } ]
        : []
    )
  }
}

module app 'modules/app.bicep' = {
  scope: group
  name: 'app'
  params: {
    name: 'func-recruitment-${token}'
    planName: 'plan-recruitment-${token}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    vaultName: secrets.outputs.name
    insightsConnectionString: monitoring.outputs.connectionString
    durableTaskSettings: durableTaskProvider == 'Scheduler' ? scheduler!.outputs.settings : {}
    mailFrom: mailFrom
    auditMailTo: auditMailTo
    webhooks: webhooks
    baseUrl: baseUrl
    maximumInstances: maximumInstances
    instanceMemoryMB: instanceMemoryMB
    alwaysReadyInstances: alwaysReadyInstances
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
  }
  // Through the network the app finds storage and secrets by their private endpoints only.
  dependsOn: [ endpoints ]
}

module people 'modules/people.bicep' = {
  scope: group
  name: 'people'
  params: { tags: tags, email: alertEmail }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  name: 'alerts'
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    actionGroupId: people.outputs.id
  }
}

module availability 'modules/availability.bicep' = {
  scope: group
  name: 'availability'
  params: {
    location: location
    tags: tags
    insightsId: monitoring.outputs.insightsId
    appUri: app.outputs.uri
    actionGroupId: people.outputs.id
  }
}

module topic 'modules/topic.bicep' = {
  scope: group
  name: 'topic'
  params: {
    name: 'evgt-recruitment-${token}'
    location: location
    tags: tags
    storageId: storage.outputs.id
    actionGroupId: people.outputs.id
  }
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  name: 'workbook'
  params: { location: location, tags: tags, workspaceId: monitoring.outputs.workspaceId }
}

module budget 'modules/budget.bicep' = {
  scope: group
  name: 'budget'
  params: { amount: monthlyBudget, start: budgetStart, email: alertEmail }
}

output AZURE_RESOURCE_GROUP string = group.name
output SERVICE_API_NAME string = app.outputs.name
output SERVICE_API_URI string = app.outputs.uri
output STORAGE_ACCOUNT_NAME string = storage.outputs.name
output EVENT_TOPIC_NAME string = topic.outputs.name
output KEY_VAULT_NAME string = secrets.outputs.name
