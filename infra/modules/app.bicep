// The function app on a Flex Consumption plan.
param name string
param planName string
param location string
param tags object
param identityId string
param identityClientId string
param storageName string

@description('Address of the container that holds the published app.')
param packageContainer string
param vaultName string
param insightsConnectionString string

@description('App settings of the place where orchestrations live; none for what host.json says.')
param durableTaskSettings object
param mailFrom string

@description('Who gets the mail about each anchor of the audit chains; empty: nobody.')
param auditMailTo string

@description('App settings of webhooks; none: nobody is told of events.')
param webhooks object

@description('Empty: the address that Azure gives the app.')
param baseUrl string
param maximumInstances int
param instanceMemoryMB int
param alwaysReadyInstances int

@description('Subnet that the app sends through; empty without a virtual network.')
param subnetId string

var suffix = environment().suffixes.storage

// Only names, addresses and the identity: there is no key and no secret among them. A reference to the vault is read
// by the platform with the identity.
var settings = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  AZURE_CLIENT_ID: identityClientId
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  Storage__blobServiceUri: 'https://${storageName}.blob.${suffix}'
  // The blob trigger keeps its messages, also the poisoned ones, in queues beside the blobs.
  Storage__queueServiceUri: 'https://${storageName}.queue.${suffix}'
  Storage__credential: 'managedidentity'
  Storage__clientId: identityClientId
  Mail__Transport: 'sendgrid'
  Mail__From: mailFrom
  Audit__MailTo: auditMailTo
  SendGrid__ApiKey: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=SendGridApiKey)'
  Keys__Wrapping: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=WrappingKeys)'
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  // azd finds by this tag where to publish to.
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: { minTlsVersion: '1.2', scmMinTlsVersion: '1.2', ftpsState: 'Disabled', http20Enabled: true }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainer
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstances
        instanceMemoryMB: instanceMemoryMB
        alwaysReady: alwaysReadyInstances == 0 ? [] : [ { name: 'http', instanceCount: alwaysReadyInstances } ]
      }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(
      settings,
      { Recruitment__BaseUrl: empty(baseUrl) ? 'https://${app.properties.defaultHostName}' : baseUrl },
      durableTaskSettings,
      webhooks
    )
  }

  // Publishing needs an identity as well: no user names and passwords.
  resource publishing 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }
}

output name string = app.name
output uri string = 'https://${app.properties.defaultHostName}'
