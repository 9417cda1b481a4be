// What differs from environment to environment. azd gives the values of `azd env set` and of the shell.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL')
param mailFrom = readEnvironmentVariable('MAIL_FROM')
param auditMailTo = readEnvironmentVariable('AUDIT_MAIL_TO', '')
param baseUrl = readEnvironmentVariable('BASE_URL', '')
param sendGridApiKey = readEnvironmentVariable('SENDGRID_API_KEY', '')
param webhooks = json(readEnvironmentVariable('WEBHOOKS', '{}'))
param monthlyBudget = int(readEnvironmentVariable('MONTHLY_BUDGET', '150'))
param budgetStart = readEnvironmentVariable('BUDGET_START')
param durableTaskProvider = readEnvironmentVariable('DurableTaskProvider', 'Scheduler')
param schedulerSku = readEnvironmentVariable('SCHEDULER_SKU', 'Consumption')
param privateNetwork = bool(readEnvironmentVariable('PRIVATE_NETWORK', 'false'))
param maximumInstances = int(readEnvironmentVariable('MAXIMUM_INSTANCES', '40'))
param alwaysReadyInstances = int(readEnvironmentVariable('ALWAYS_READY_INSTANCES', '1'))
