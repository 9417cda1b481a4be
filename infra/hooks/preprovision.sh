#!/usr/bin/env sh
# Before anything is made: is what the environment needs to know there?
set -eu
missing=""
[ -n "${ALERT_EMAIL:-}" ] || missing="$missing ALERT_EMAIL"
[ -n "${MAIL_FROM:-}" ] || missing="$missing MAIL_FROM"
if [ -n "$missing" ]; then
  echo "Set first:$missing (azd env set NAME VALUE)." >&2
  exit 1
fi
# Azure refuses to change a budget's first month, so it is remembered.
if [ -z "${BUDGET_START:-}" ]; then
  azd env set BUDGET_START "$(date +%Y-%m-01)"
fi
for provider in Microsoft.Web Microsoft.App Microsoft.DurableTask Microsoft.EventGrid Microsoft.Insights Microsoft.OperationalInsights; do
  state=$(az provider show --namespace "$provider" --query registrationState --output tsv)
  if [ "$state" != Registered ]; then
    echo "Registering $provider with the subscription."
    az provider register --namespace "$provider" --wait
  fi
done
