using Recruitment.Candidates.References;
using Recruitment.Records;
using Recruitment.Recruiter.Desk;
using Recruitment.Stages.References.Silence;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter.Acting;
using Recruitment.Tests.Stages;
using Recruitment.Tests.Stages.References;

namespace Recruitment.Tests.Recruiter.Desk;

/// <summary>A candidate names another referee by telephone.</summary>
public sealed class AnotherRefereeTests
{
    [Fact]
    public async Task Another_referee_whom_a_candidate_named_by_telephone_is_recorded_in_whose_place_they_come()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await AskedReferences.AskAnnaAsync(app);
        await AskedReferences.ConsentAsync(scene, call, anna, "Rik Visser", "Els Maas");
        await AskedReferences.AnswerAsync(scene, call, anna, 1, "Zij legt helder uit.");
        await app.AdvanceUntilAsync(AskedReferences.Deadline.AddDays(6), 12);
        using var browser = await DeskBrowser.SignInAsync(
            app,
            scene.Definition.People.Find(new PersonId("hr-1"))!.Email
        );
        var answer = DeskAddresses.Answer(scene.Procedure, anna.Id, AnotherRefereeLink.Name);
        Assert.NotNull(
            (await browser.GetAsync(DeskAddresses.Candidate(scene.Procedure, anna.Id))).Document.QuerySelector(
                $"#do-answer a[href='{answer}']"
            )
        );
        Assert.NotNull((await browser.GetAsync(answer)).Document.QuerySelector("#not-asked"));

        (string, string)[] asks = [("referee", "referee-2"), ("silent", "ask"), ("reason", "Geen gehoor.")];
        await app.PostAsync(AskedReferences.SilentLinkOf(scene, call, anna), [.. asks, ("confirmed", "yes")]);
        await app.Time.RunUntilIdleAsync();
        (string, string)[] given = [("how", "Telephone"), ("on", "2027-02-01"), ("reason", "Zij belde.")];
        (string, string)[] named = [("asked.name-3", "Jan Bos"), ("asked.relation-3", "collega")];
        var shown = await browser.GetAsync(answer);
        var wrong = await browser.SubmitAsync(answer, answer, [.. given, .. named]);
        await browser.SubmitAsync(answer, answer, [.. given, .. named, ("asked.email-3", "jan.bos@example.org")]);
        await app.Time.RunUntilIdleAsync();

        Assert.Contains("Els Maas", shown.Text("#lead"));
        Assert.Equal("#asked", wrong.Document.QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.NotNull(wrong.Document.QuerySelector("input[value='Jan Bos']"));
        var file = await app.Get<ReferenceRecords>().FindAsync(scene.Procedure, anna.Id);
        Assert.Equal("jan.bos@example.org", file?.Referees[^1].Email);
        Assert.Contains(("AnswerRecorded", "hr-1", anna.Id), await scene.AuditAsync());
    }
}
