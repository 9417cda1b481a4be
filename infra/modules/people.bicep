// Who hears of alerts.
param tags object
param email string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-recruitment'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'recruitment'
    enabled: true
    emailReceivers: [ { name: 'operations', emailAddress: email, useCommonAlertSchema: true } ]
  }
}

output id string = people.id
