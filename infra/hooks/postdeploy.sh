#!/usr/bin/env sh
# After the app is there: uploads of CVs are told to it.
set -eu
attempt=1
until [ -n "$(az functionapp keys list --name "$SERVICE_API_NAME" --resource-group "$AZURE_RESOURCE_GROUP" --query systemKeys.blobs_extension --output tsv)" ]; do
  if [ "$attempt" -ge 30 ]; then
    echo "After five minutes $SERVICE_API_NAME has no blob trigger: it did not start." >&2
    exit 1
  fi
  attempt=$((attempt + 1))
  sleep 10
done
az deployment group create \
  --resource-group "$AZURE_RESOURCE_GROUP" \
  --name uploads \
  --template-file infra/uploads.bicep \
  --parameters topicName="$EVENT_TOPIC_NAME" appName="$SERVICE_API_NAME" \
  --output none
echo "Uploads to the container cvs reach $SERVICE_API_NAME."
