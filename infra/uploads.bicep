// Tells the app of every upload to the container cvs. hooks/postdeploy.sh deploys it, after the app: the key that the
// address holds is made when the app's blob trigger starts for the first time, and Azure asks the address at once.
param topicName string
param appName string

@description('Name of the function with the blob trigger.')
param functionName string = 'CvArrivedFunction'

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = {
  name: topicName
}

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

var keys = listKeys('${app.id}/host/default', '2024-04-01').systemKeys

resource uploads 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'cv-arrived'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${functionName}&code=${keys.blobs_extension}'
      }
    }
    filter: {
      includedEventTypes: [ 'Microsoft.Storage.BlobCreated' ]
      subjectBeginsWith: '/blobServices/default/containers/cvs/'
    }
    // The longest that Azure goes on trying. The alert uploads-not-told says what it gave up.
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
  }
}
