#!/usr/bin/env sh
# Before the app is published. azd hands no properties to dotnet publish, but MSBuild takes them from the shell's
# environment; `azd env set` does not reach it.
set -eu
if [ "${DurableTaskProvider:-}" != Scheduler ] && [ "${DurableTaskProvider:-}" != AzureStorage ]; then
  echo "Set where orchestrations live, in the shell: export DurableTaskProvider=Scheduler (or AzureStorage)" >&2
  exit 1
fi
