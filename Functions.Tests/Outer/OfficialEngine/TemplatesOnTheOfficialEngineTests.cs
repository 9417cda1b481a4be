using Recruitment.Play.Cast;
using Recruitment.Tests.WholeProcedure;

namespace Recruitment.Tests.OfficialEngine;

/// <summary>Whole procedures on the official engine, compared with the same on the embedded one.</summary>
public sealed class TemplatesOnTheOfficialEngineTests
{
    public static TheoryData<string> Templates => [.. Template.Names];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Both_engines_lead_to_the_same_mails_outcome_and_audit(string template)
    {
        var play = new OfficialPlay();
        var kept = 0;
        var found = 0;
        var official = await PlayedAccount.PlayAsync(
            template,
            play.On(),
            people =>
            {
                var texts = play.Hub.Texts();
                kept = texts.Count;
                found = texts.Sum(people.Count);
            }
        );
        Assert.Empty(play.Hub.Faults);
        Assert.True(kept > 0);
        Assert.Equal(0, found);
        (await PlayedAccount.OfAsync(template)).AssertSameAs(official);
    }
}
