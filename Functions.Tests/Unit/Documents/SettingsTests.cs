using System.Text.RegularExpressions;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Documents;

public sealed partial class SettingsTests
{
    // Set by a Functions host, or known from .NET itself.
    private static readonly string[] OfOthers = ["Functions", "Logging"];

    [Fact]
    public void Every_setting_that_the_code_reads_is_told_in_operations()
    {
        var told = File.ReadAllText(Repository.PathOf("docs/operations.md"));
        var read = Repository
            .SourceFiles("Functions", "Embedded")
            .SelectMany(file => Setting().Matches(File.ReadAllText(file)))
            .Where(setting => !OfOthers.Contains(setting.Groups["section"].Value))
            .Select(setting => setting.Value.Trim('"').Replace(":", "__", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        Assert.Contains("Storage__Port", read);
        Assert.Equal([], read.Where(setting => !told.Contains($"`{setting}`", StringComparison.Ordinal)));
    }

    // Calendars have names with colons too, in capitals.
    [GeneratedRegex("\"(?<section>[A-Z][a-z]\\w*)(:[A-Z][a-z]\\w*)+\"")]
    private static partial Regex Setting();
}
