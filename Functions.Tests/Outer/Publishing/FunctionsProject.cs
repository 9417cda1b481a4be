using System.Text.Json;

namespace Recruitment.Tests.Publishing;

/// <summary>What <c>Functions.csproj</c> refers to under a choice of properties, as MSBuild evaluates it.</summary>
internal sealed record FunctionsProject(IReadOnlyList<string> Packages, IReadOnlyList<string> WithoutVersion)
{
    /// <param name="properties">Such as <c>DurableTaskProvider=Scheduler</c>.</param>
    public static async Task<FunctionsProject> EvaluateAsync(params IEnumerable<string> properties)
    {
        var output = await Dotnet.RunAsync([
            "msbuild",
            "Functions/Functions.csproj",
            "-getItem:PackageReference,PackageVersion",
            .. properties.Select(property => $"-property:{property}"),
        ]);
        using var evaluated = JsonDocument.Parse(output);
        var items = evaluated.RootElement.GetProperty("Items");
        var packages = Identities(items, "PackageReference");
        return new FunctionsProject(packages, [.. packages.Except(Identities(items, "PackageVersion"))]);
    }

    private static IReadOnlyList<string> Identities(JsonElement items, string kind) =>
        [
            .. items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!), // every item has one
        ];
}
