#!/usr/bin/env sh
# After the resources are there: the keys that wrap all others are made once, and the one secret that only a person has
# is asked for. Values are never read.
set -eu
vault=$(az keyvault show --name "$KEY_VAULT_NAME" --query id --output tsv)
if ! az resource show --ids "$vault/secrets/WrappingKeys" --api-version 2023-07-01 --output none 2>/dev/null; then
  # By standard input, so that no list of processes shows it.
  printf '{"properties":{"value":"%s"}}' "$(openssl rand -base64 32)" |
    az rest --method put --url "$vault/secrets/WrappingKeys?api-version=2023-07-01" --body @- --output none
  echo "The vault $KEY_VAULT_NAME has keys that wrap all others. Without them nothing can be read: keep the vault."
fi
if ! az resource show --ids "$vault/secrets/SendGridApiKey" --api-version 2023-07-01 --output none 2>/dev/null; then
  echo "No mail goes out yet: the vault $KEY_VAULT_NAME has no SendGridApiKey (docs/operations.md, Rotation of keys)."
fi
