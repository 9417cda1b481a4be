using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Recruitment.Embedded.Hosting;

/// <summary>
/// The name of the environment, under the names that Functions, .NET and ASP.NET Core give it. Development opens what
/// only developers may see, so it is what nobody contradicts; without any it is Production, as everywhere in .NET.
/// </summary>
internal static class HostEnvironment
{
    private static readonly string[] Settings =
    [
        "AZURE_FUNCTIONS_ENVIRONMENT",
        "DOTNET_ENVIRONMENT",
        "ASPNETCORE_ENVIRONMENT",
    ];

    public static string Of(IConfiguration configuration)
    {
        List<string> named =
        [
            .. Settings.Select(name => configuration[name]).OfType<string>().Where(name => name != ""),
        ];
        return named.Find(name => !IsDevelopment(name)) ?? named.FirstOrDefault() ?? Environments.Production;
    }

    private static bool IsDevelopment(string name) =>
        name.Equals(Environments.Development, StringComparison.OrdinalIgnoreCase);
}
