using Recruitment.Demo.Play;
using Recruitment.Tests.WholeProcedure;

namespace Recruitment.Tests.OfficialEngine;

/// <summary>Whole procedures on the official engine, compared with the same on the embedded one.</summary>
public sealed class TemplatesOnTheOfficialEngineTests
{
    public static TheoryData<string> Templates => [.. Recruitment.Demo.DemoProgram.Templates];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Both_engines_lead_to_the_same_mails_outcome_and_audit(string template)
    {
        var play = new OfficialPlay();
        var official = await PlayedAccount.PlayAsync(template, play.On());
        var embedded = await PlayedAccount.PlayAsync(template);
        embedded.AssertSameAs(official);
    }
}
