using Microsoft.Extensions.Configuration;

namespace Recruitment.Recruiter.Desk;

/// <summary>Who may come to the desk, and how they show who they are: the settings below <c>Desk</c>.</summary>
public sealed class DeskSettings(IConfiguration configuration)
{
    private const string Mail = "mail";
    private const string Entra = "entra";

    /// <summary>
    /// The addresses of those who come to the desk without being named in a procedure, and see every one: <c>Desk__Users</c>,
    /// with commas between them, or <c>Desk__Users__0</c> and so on.
    /// </summary>
    public IReadOnlyList<string> Users =>
        [
            .. configuration
                .GetSection("Desk:Users")
                .GetChildren()
                .Select(child => child.Value)
                .Append(configuration["Desk:Users"])
                .OfType<string>()
                .SelectMany(value =>
                    value.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                ),
        ];

    /// <summary>
    /// Azure App Service signs people in (Entra ID), and only then its headers are believed: <c>Desk__SignIn</c> is
    /// <c>entra</c>. Unless set it is <c>mail</c>, a link by mail.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is something else.</exception>
    public bool IsEntra =>
        configuration["Desk:SignIn"]?.ToLowerInvariant() switch
        {
            null or "" or Mail => false,
            Entra => true,
            var unknown => throw new InvalidOperationException(
                $"Desk__SignIn is {unknown}; it can be {Mail} or {Entra}."
            ),
        };

    /// <summary>Whether the setting names an address.</summary>
    public bool Names(string address) =>
        Users.Any(user => user.Equals(address.Trim(), StringComparison.OrdinalIgnoreCase));
}
