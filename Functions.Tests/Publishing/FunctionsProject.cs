using System.Text.Json;

namespace Recruitment.Tests.Publishing;

/// <summary>What <c>Functions.csproj</c> refers to under a choice of properties, as MSBuild evaluates it.</summary>
internal sealed record FunctionsProject(
    string Host,
    IReadOnlyList<string> Packages,
    IReadOnlyList<string> WithoutVersion,
    IReadOnlyList<string> Projects
)
{
    /// <param name="properties">Such as <c>FunctionsHost=Azure</c>.</param>
    public static async Task<FunctionsProject> EvaluateAsync(params IEnumerable<string> properties)
    {
        var output = await Dotnet.RunAsync([
            "msbuild",
            "Functions/Functions.csproj",
            "-getProperty:FunctionsHost",
            "-getItem:PackageReference,PackageVersion,ProjectReference",
            .. properties.Select(property => $"-property:{property}"),
        ]);
        using var evaluated = JsonDocument.Parse(output);
        var items = evaluated.RootElement.GetProperty("Items");
        var packages = Identities(items, "PackageReference");
        return new FunctionsProject(
            evaluated
                .RootElement.GetProperty("Properties")
                .GetProperty("FunctionsHost")
                .GetString()!, // always evaluated
            packages,
            [.. packages.Except(Identities(items, "PackageVersion"))],
            [.. Identities(items, "ProjectReference").Select(Path.GetFileNameWithoutExtension)!]
        );
    }

    private static IReadOnlyList<string> Identities(JsonElement items, string kind) =>
        [
            .. items
                .GetProperty(kind)
                .EnumerateArray()
                .Select(item => item.GetProperty("Identity").GetString()!), // every item has one
        ];
}
