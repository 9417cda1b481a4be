using Recruitment.Definition.Reading;
using Recruitment.Play.Cast;
using Recruitment.Wording;

namespace Recruitment.Tests.Definition.Warnings;

/// <summary>What each template is warned of as it is; each warning is true.</summary>
public sealed class TemplateWarningsTests
{
    private static readonly Dictionary<string, string[]> Expected = new()
    {
        // Four members, and nobody who decides when they are divided.
        ["asg"] = ["/overrides/people/committee EvenCommittee"],
        // The document announces more phases than it has.
        ["leerkracht"] = ["/overrides/programme/announcedPhases PhasesDiffer"],
    };

    public static TheoryData<string> Templates => [.. Template.Names];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_is_warned_of_what_is_odd_in_it(string template) =>
        Assert.Equal(
            Expected.GetValueOrDefault(template, []),
            StartRequests
                .Read($$"""{"template":"{{template}}"}""")
                .Warnings.Select(warning => $"{warning.Pointer} {warning.Key}")
        );

    [Theory]
    [InlineData("nl", "De commissie heeft 4 leden")]
    [InlineData("en", "The committee has 4 members")]
    public async Task A_warning_is_told_in_the_language_that_is_asked_for(string language, string begin)
    {
        await Task.Yield(); // So that the language ends with this test.
        ReaderLanguage.Use(language);
        var warning = Assert.Single(StartRequests.Read("""{"template":"asg"}""").Warnings);
        Assert.StartsWith(begin, FaultTexts.Of(warning), StringComparison.Ordinal);
    }
}
