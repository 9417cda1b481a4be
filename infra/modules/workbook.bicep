// The dashboard of operations: procedures by stage, what is halted, waits, clocks, mails, requests, errors.
param location string
param tags object
param workspaceId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'recruitment-workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Recruitment'
    category: 'workbook'
    sourceId: workspaceId
    serializedData: loadTextContent('../workbook.json')
  }
}
