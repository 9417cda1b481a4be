// Records, CVs and files. Keys are switched off: only identities come in.
//
// There is no soft delete, no versioning, no change feed and no point-in-time restore, on purpose: what retention
// erases, or what a candidate asks to have erased (GDPR, art. 17), must be gone, not be kept for another week.
// docs/operations.md says what is lost then, and what there is instead.
param name string
param location string
param tags object
param principalId string

@description('Whether orchestrations live in this account as well: their history is in tables.')
param holdsHistory bool
param privateNetwork bool

// All but the last two hold personal data, or the keys that open it.
var containers = [
  'records'
  'cvs'
  'files'
  'quarantine'
  'drafts'
  'keys'
  'candidate-keys'
  'audit-anchors'
  'app-package'
]

// Storage Blob Data Owner: the host takes leases and makes containers. Storage Queue Data Contributor: the blob trigger
// keeps its messages there. Storage Table Data Contributor: only for durable history.
var blobOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var queueContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var roles = holdsHistory ? [ blobOwner, queueContributor, tableContributor ] : [ blobOwner, queueContributor ]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  // Three copies in three buildings of one region; none outside the European Union.
  sku: { name: 'Standard_ZRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    networkAcls: { bypass: 'AzureServices', defaultAction: privateNetwork ? 'Deny' : 'Allow' }
  }
}

// What is not kept for later must not be thrown away by mistake: `azd down` stops here until the lock is taken away.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'holds-procedures'
  properties: { level: 'CanNotDelete', notes: 'There is no soft delete: whoever deletes this account deletes all procedures.' }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: false }
    containerDeleteRetentionPolicy: { enabled: false }
    restorePolicy: { enabled: false }
    isVersioningEnabled: false
    changeFeed: { enabled: false }
  }
}

resource named 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for container in containers: {
    parent: blobs
    name: container
    properties: { publicAccess: 'None' }
  }
]

// What proves that nobody rewrote an audit chain may be added to, and neither changed nor deleted for two years, by
// nobody. The policy is not locked: who may change this account can take it away, which the activity log tells. Lock it
// (docs/operations.md) where that is not enough.
resource unchanging 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = {
  name: '${name}/default/audit-anchors/default'
  properties: { immutabilityPeriodSinceCreationInDays: 730, allowProtectedAppendWrites: false }
  dependsOn: [ named ]
}

// A net below the app's own retention, for the day that the app no longer runs. An upload is taken within minutes; what
// lies in cvs for a quarter was given up. What was refused is erased with its procedure, sixteen months at the longest,
// and four weeks after it.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'uploads-that-nothing-took'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: [ 'blockBlob' ], prefixMatch: [ 'cvs/' ] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 90 } } }
          }
        }
        {
          name: 'refused-uploads'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: [ 'blockBlob' ], prefixMatch: [ 'quarantine/' ] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 520 } } }
          }
        }
      ]
    }
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    scope: account
    name: guid(account.id, role)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

output id string = account.id
output name string = account.name
output packageContainer string = '${account.properties.primaryEndpoints.blob}app-package'
