// What Azure tells of uploads. Who hears of them is added when the app is there (uploads.bicep).
param name string
param location string
param tags object
param storageId string
param actionGroupId string

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: name
  location: location
  tags: tags
  properties: {
    source: storageId
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource dropped 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'uploads-not-told'
  location: 'global'
  tags: tags
  properties: {
    description: 'The app was not reached for a day: a CV lies in the container cvs and nobody takes it.'
    severity: 1
    enabled: true
    scopes: [ topic.id ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dropped'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DroppedEventCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [ { actionGroupId: actionGroupId } ]
  }
}

output name string = topic.name
