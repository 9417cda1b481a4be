using System.Reflection;

namespace Recruitment.Tests.Infrastructure;

/// <summary>
/// The official compiler of Bicep, with the types of every resource of Azure. It checks names, types and values of
/// properties; it does not know a subscription: quotas, names that are taken, what a region offers, which ids of roles
/// exist.
/// </summary>
internal static class BicepCompiler
{
    private static readonly string Program =
        typeof(BicepCompiler)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(data => data.Key == "Bicep")
            .Value
        ?? throw new InvalidOperationException("The build did not say where bicep is.");

    /// <summary>What an environment has to say at least: infra/main.bicepparam.</summary>
    public static readonly (string Name, string? Value)[] Environment =
    [
        ("AZURE_ENV_NAME", "test"),
        ("ALERT_EMAIL", "beheer@school.example"),
        ("MAIL_FROM", "werving@school.example"),
        ("BUDGET_START", "2026-11-01"),
    ];

    public static Task<CommandAnswer> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(Program, arguments, Environment);
}
