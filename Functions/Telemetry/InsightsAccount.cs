using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Recruitment.Telemetry;

/// <summary>The Application Insights that telemetry goes to, by the settings that the Functions host reads as well.</summary>
/// <param name="Credential">The identity that writes; null where the connection string is enough.</param>
internal sealed record InsightsAccount(string ConnectionString, TokenCredential? Credential)
{
    private const string Connection = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string Authentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>Null when the settings name none.</summary>
    /// <exception cref="InvalidDataException">The setting of the identity is not understood; the message names it.</exception>
    public static InsightsAccount? Read(IConfiguration configuration) =>
        configuration[Connection] is { Length: > 0 } connection
            ? new InsightsAccount(connection, CredentialOf(configuration[Authentication]))
            : null;

    /// <param name="setting"><c>Authorization=AAD</c>, with <c>ClientId=…</c> for a user-assigned identity.</param>
    private static ManagedIdentityCredential? CredentialOf(string? setting)
    {
        if (string.IsNullOrEmpty(setting))
        {
            return null;
        }

        var parts = setting
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .ToLookup(part => part[0], part => part[^1], StringComparer.OrdinalIgnoreCase);
        if (parts["Authorization"].FirstOrDefault() != "AAD")
        {
            throw new InvalidDataException(
                $"The setting {Authentication} is '{setting}'; it must be Authorization=AAD, with ClientId= and an id for a user-assigned identity."
            );
        }

        return new ManagedIdentityCredential(
            parts["ClientId"].FirstOrDefault() is { } clientId
                ? ManagedIdentityId.FromUserAssignedClientId(clientId)
                : ManagedIdentityId.SystemAssigned
        );
    }
}
