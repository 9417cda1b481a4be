// What somebody must look at, by mail. docs/operations.md says of each what to look at and what to press.
param location string
param tags object
param workspaceId string
param actionGroupId string

// Each query answers rows when somebody must look. A gauge is a row a minute of each instance that has measured, with its
// value in the column Sum of the table AppMetrics; a counter has there what was added since the row before.
var rules = [
  {
    name: 'procedures-halted'
    description: 'Orchestrations failed, or are suspended: a procedure waits for somebody to resume it.'
    query: 'AppMetrics | where Name == "recruitment.procedures.halted" | summarize Value = max(Sum) by bin(TimeGenerated, 15m) | where Value > 0'
    severity: 1
  }
  {
    name: 'mails-failing'
    description: 'Mails do not reach the mail provider.'
    query: 'AppMetrics | where Name == "recruitment.mails" and tostring(Properties["outcome"]) == "failed" | summarize Value = sum(Sum) by bin(TimeGenerated, 15m) | where Value >= 3'
    severity: 1
  }
  {
    name: 'clocks-due'
    description: 'A period that the recruitment code sets is about to be broken.'
    query: 'AppMetrics | where Name == "recruitment.clocks.due" | summarize Value = max(Sum) by bin(TimeGenerated, 1h), Clock = tostring(Properties["clock"]) | where Value > 0'
    severity: 2
  }
  {
    name: 'waits-overdue'
    description: 'People are past a deadline; reminders and escalation were sent.'
    query: 'AppMetrics | where Name == "recruitment.waits.overdue" | summarize Value = max(Sum) by bin(TimeGenerated, 1h), Stage = tostring(Properties["stage"]) | where Value > 0'
    severity: 3
  }
  {
    name: 'uploads-poisoned'
    description: 'An upload could not be handled, again and again: its message is in the queue webjobs-blobtrigger-poison.'
    query: 'AppTraces | where Message has "poison" | summarize Value = count() by bin(TimeGenerated, 15m)'
    severity: 1
  }
  {
    name: 'requests-failing'
    description: 'More than one request in twenty ends with an error of the app.'
    query: 'AppRequests | summarize Failed = countif(toint(ResultCode) >= 500), All = count() by bin(TimeGenerated, 15m) | where All >= 20 and Failed * 20 > All'
    severity: 2
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: rule.name
    location: location
    tags: tags
    properties: {
      displayName: rule.name
      description: rule.description
      severity: rule.severity
      enabled: true
      evaluationFrequency: 'PT15M'
      windowSize: 'PT1H'
      scopes: [ workspaceId ]
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      autoMitigate: true
      // The tables come to be with the first telemetry.
      skipQueryValidation: true
      actions: { actionGroups: [ actionGroupId ] }
    }
  }
]
