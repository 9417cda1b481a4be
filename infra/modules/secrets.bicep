// The secrets that are no identity: the key of the mail provider (SendGridApiKey), and the keys that wrap all others
// (WrappingKeys), which infra/hooks/postprovision.sh makes once. Whoever has lost those has lost all data.
param name string
param location string
param tags object
param principalId string
param privateNetwork bool

@description('Empty leaves the secret as it is.')
@secure()
param sendGridApiKey string

// Key Vault Secrets User: reads secrets, no more.
var reader = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    // No protection against purging: an environment must be able to go wholly. The lock below keeps it from going by
    // mistake.
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    networkAcls: { bypass: 'AzureServices', defaultAction: privateNetwork ? 'Deny' : 'Allow' }
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: vault
  name: 'opens-procedures'
  properties: { level: 'CanNotDelete', notes: 'It holds the keys of all data: whoever deletes this vault deletes all procedures.' }
}

resource sendGrid 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(sendGridApiKey)) {
  parent: vault
  name: 'SendGridApiKey'
  tags: tags
  properties: { value: sendGridApiKey }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, reader)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: reader
  }
}

output id string = vault.id
output name string = vault.name
