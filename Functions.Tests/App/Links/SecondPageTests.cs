using System.Net;
using Recruitment.Audit;
using Recruitment.Committee.Rulings;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Decision;
using Recruitment.Stages.Offer;
using Recruitment.Stages.ProgrammePhase.Places;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Stages;
using Recruitment.Tests.Stages.Offer;
using Recruitment.Tests.Stages.References;

namespace Recruitment.Tests.Links;

/// <summary>What cannot be undone is read on a second page, and recorded only when that is confirmed.</summary>
public sealed class SecondPageTests
{
    [Theory]
    [InlineData(OfferLink.Accept, "U neemt ons aanbod aan", OfferAnswer.Accepted)]
    [InlineData(OfferLink.Decline, "U wijst ons aanbod af", OfferAnswer.Declined)]
    public async Task An_offer_is_answered_once_that_is_confirmed(string answer, string says, OfferAnswer recorded)
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app);
        var link = scene.LinkOf(OfferLink.Name, call, anna);
        (string, string)[] fields = [(OfferLink.AnswerField, answer), (OfferLink.TextField, "Het is te ver.")];

        var asked = await app.PostAsync(link, fields);
        var back = await asked.Form!.Set("confirmed", "no").PostAsync();
        var before = await FindAsync();
        Assert.Contains(says, asked.Text("#confirm"));
        Assert.Contains("nog niets vastgelegd", asked.Text(".notice"));
        Assert.Equal("Het is te ver.", back.Text("#question"));
        Assert.True(back.IsChecked(OfferLink.AnswerField, answer));
        Assert.Null(before?.Answer);

        await asked.Form!.Set("confirmed", "yes").PostAsync();
        Assert.Equal(recorded, (await FindAsync())?.Answer);

        Task<JobOffer?> FindAsync() => app.Get<OfferRecords>().FindAsync(scene.Procedure, anna.Id, call.Step);
    }

    [Fact]
    public async Task A_talk_about_an_offer_is_asked_at_once()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app);

        await app.PostAsync(
            scene.LinkOf(OfferLink.Name, call, anna),
            ("answer", "talk"),
            ("text", "Over de reistijd.")
        );

        var offer = await app.Get<OfferRecords>().FindAsync(scene.Procedure, anna.Id, call.Step);
        Assert.NotNull(offer?.TalkAskedAt);
    }

    [Fact]
    public async Task An_offer_is_taken_back_once_that_is_confirmed()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app);
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 10), 9);
        var link = new Link(TakeBackLink.Name, scene.Procedure, call.Step, "recruiter", anna.Id.Value);

        var asked = await app.PostAsync(app.PathOf(link), ("reason", "Er komt geen antwoord."));
        Assert.Contains("U trekt het aanbod aan Anna", asked.Text("#confirm"));
        Assert.DoesNotContain("OfferTakenBack", await AuditAsync(scene));
        await asked.Form!.Set("confirmed", "yes").PostAsync();

        Assert.Contains("OfferTakenBack", await AuditAsync(scene));
    }

    [Theory]
    [InlineData("ask", "U vraagt Anna Vos om iemand anders te noemen in plaats van Els Maas.", "RefereeAskCandidate")]
    [InlineData("another", "U laat Jan Bos vragen in plaats van Els Maas.", "RefereeAnother")]
    [InlineData("go-on", "U gaat verder zonder de referentie van Els Maas over Anna Vos.", "RefereeGoOn")]
    public async Task What_the_recruiter_decides_about_a_silent_referee_is_recorded_once_that_is_confirmed(
        string choice,
        string says,
        string recorded
    )
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await AskedReferences.AskAnnaAsync(app);
        await AskedReferences.ConsentAsync(scene, call, anna, "Rik Visser", "Els Maas");
        await app.AdvanceUntilAsync(AskedReferences.Deadline.AddDays(6), 12);

        var asked = await app.PostAsync(
            AskedReferences.SilentLinkOf(scene, call, anna),
            ("referee", "referee-2"),
            ("silent", choice),
            ("reason", "Er neemt niemand op."),
            ("name-3", "Jan Bos"),
            ("email-3", "jan.bos@example.org"),
            ("relation-3", "collega")
        );
        var back = await asked.Form!.Set("confirmed", "no").PostAsync();
        Assert.Contains(says, asked.Text("#confirm"));
        Assert.Equal("Er neemt niemand op.", back.Text("#reason"));
        Assert.True(back.IsChecked("silent", choice));
        Assert.DoesNotContain(recorded, await AuditAsync(scene));

        await asked.Form!.Set("confirmed", "yes").PostAsync();
        Assert.Contains(recorded, await AuditAsync(scene));
    }

    private static async Task<IReadOnlyList<string>> AuditAsync(Scene scene) =>
        await scene.App.Get<AuditLog>().ListAsync(scene.Procedure).Select(entry => entry.What).ToListAsync();
}
