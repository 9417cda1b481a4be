using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Recruitment.Mail;

namespace Recruitment.Recruiter.Desk.SignIn;

/// <summary>
/// Who Azure App Service says is signed in with Entra ID: the header <c>X-MS-CLIENT-PRINCIPAL</c>, which the platform sets
/// and takes away from what visitors send. Only to be read where that platform stands before the app
/// (<see cref="DeskSettings.IsEntra"/>).
/// </summary>
internal static class EntraPrincipal
{
    /// <summary>App Service's own pages.</summary>
    public const string SignIn = "/.auth/login/aad";
    public const string SignOut = "/.auth/logout";

    private const string Header = "X-MS-CLIENT-PRINCIPAL";

    /// <summary>Names that the directory gives. The claim <c>email</c> is not among them: in Entra ID users can set it.</summary>
    private static readonly string[] Names =
    [
        "preferred_username",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn",
    ];

    /// <summary>Whether somebody is signed in, whatever they are called.</summary>
    public static bool IsIn(HttpRequest request) => request.Headers.ContainsKey(Header);

    /// <summary>The address of who is signed in; null: nobody, or the header is none.</summary>
    public static string? AddressIn(HttpRequest request)
    {
        if (request.Headers[Header].ToString() is not { Length: > 0 } header || Read(header) is not { } principal)
        {
            return null;
        }

        var name = Names
            .Select(type => principal.Claims?.FirstOrDefault(claim => claim.Type == type)?.Value)
            .FirstOrDefault(value => value is not null);
        return principal.Provider == "aad" && AddressRules.IsAddress(name) ? name : null;
    }

    private static Principal? Read(string header)
    {
        try
        {
            return JsonSerializer.Deserialize<Principal>(Convert.FromBase64String(header));
        }
        catch (Exception altered) when (altered is FormatException or JsonException)
        {
            return null;
        }
    }

    // As App Service writes it: https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities
    private sealed record Principal(
        [property: System.Text.Json.Serialization.JsonPropertyName("auth_typ")] string? Provider,
        [property: System.Text.Json.Serialization.JsonPropertyName("claims")] IReadOnlyList<Claim>? Claims
    );

    private sealed record Claim(
        [property: System.Text.Json.Serialization.JsonPropertyName("typ")] string? Type,
        [property: System.Text.Json.Serialization.JsonPropertyName("val")] string? Value
    );
}
