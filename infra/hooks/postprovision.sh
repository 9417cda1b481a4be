#!/usr/bin/env sh
# After the resources are there: is the one secret that only a person has among them? Its value is never read.
set -eu
vault=$(az keyvault show --name "$KEY_VAULT_NAME" --query id --output tsv)
if ! az resource show --ids "$vault/secrets/SendGridApiKey" --api-version 2023-07-01 --output none 2>/dev/null; then
  echo "No mail goes out yet: the vault $KEY_VAULT_NAME has no SendGridApiKey (docs/operations.md, Rotation of keys)."
fi
