using AngleSharp.Dom;
using Recruitment.Candidates;
using Recruitment.Stages.Interviews;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Stages.Interviews;

/// <summary>An interview in a procedure whose language is English, from the invitation to the candidate's calendar.</summary>
public sealed class EnglishInterviewTests
{
    private const string Stage = "gesprekken";

    [Fact]
    public async Task Mails_page_and_calendar_of_an_English_procedure_are_in_English()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync(
            Stage,
            new DateOnly(2027, 2, 3),
            new DateOnly(2027, 2, 5),
            definition => definition with { Organisation = definition.Organisation with { Language = "en" } }
        );
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), Stage);
        var invited = Assert.Single(await app.MailsAsync(nameof(InterviewInvitationMail)));
        Assert.StartsWith("Invitation to an interview: choose your time: ", invited.Subject);
        Assert.Contains("Friday 5 February 2027", invited.Html);

        var link = scene.LinkOf(SlotLink.Name, call, anna);
        var refused = (await app.PostAsync(link, ("other", "x"))).Document;
        Assert.Equal("Choose one of the times below.", refused.QuerySelector(".notice.error")?.TextContent.Trim());

        var chosen = (await app.PostAsync(link, (SlotLink.SlotField, "20270205-1500"))).Document;
        Assert.Equal("en", chosen.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Friday 5 February 2027, 15:00 – 15:45", chosen.QuerySelector("#own time")?.TextContent);

        await app.Time.RunUntilIdleAsync();
        var confirmed = Assert.Single(await app.MailsAsync(nameof(InterviewConfirmationMail)));
        Assert.StartsWith("Your interview on Friday 5 February 2027: ", confirmed.Subject);
        Assert.StartsWith("Interview ", confirmed.Event("SUMMARY"));
    }
}
