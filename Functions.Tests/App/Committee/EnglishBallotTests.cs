using System.Net;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Procedures;
using Recruitment.Tests.Driving;
using static Recruitment.Tests.Committee.SilentCommittee;

namespace Recruitment.Tests.Committee;

/// <summary>A committee of an organisation whose language is English.</summary>
public sealed class EnglishBallotTests
{
    [Fact]
    public async Task The_page_of_a_ballot_is_in_English_with_what_is_wrong_with_an_answer()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call, _) = await OpenInEnglishAsync(app);

        var page = await app.GetAsync(scene.Ballot(call, Asked, First));
        var refused = await scene.VoteAsync(call, Asked, First, []);

        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Asked of", page.Text("dl.facts dt"));
        Assert.Equal("I have a conflict of interest", page.Text("#conflict summary"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Your answer has not been recorded yet", refused.Text(".error-summary h2"));
    }

    [Fact]
    public async Task Mails_about_a_ballot_and_the_recruiters_page_are_in_English()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call, _) = await OpenInEnglishAsync(app);
        await scene.AdvanceToAsync(day: 30, hour: 0);

        var refused = await scene.RuleAsync(call, Asked);
        var (invited, reminded, extended) = (
            await app.MailsAsync(nameof(BallotInvitationMail)),
            await app.MailsAsync(nameof(BallotReminderMail)),
            await app.MailsAsync(nameof(BallotExtendedMail))
        );

        Assert.All(invited, mail => Assert.Contains("This link is for you alone. Do not forward it", mail.Html));
        Assert.All(reminded, mail => Assert.StartsWith("Reminder: ", mail.Subject));
        Assert.All(extended, mail => Assert.StartsWith("Too few answers, more time given: ", mail.Subject));
        Assert.Equal("Too few answers", refused.Heading());
        Assert.Equal(["Choose what should happen."], refused.Faults());
    }

    private static Task<(Scene Scene, StageCall Call, Candidate Anna)> OpenInEnglishAsync(RecruitmentApp app) =>
        OpenAsync(
            app,
            definition => definition with { Organisation = definition.Organisation with { Language = "en" } }
        );
}
