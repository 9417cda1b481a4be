using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Stages.Interviews;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Stages.Interviews;

public sealed class SlotPageTests
{
    private const string Stage = "gesprekken";

    [Fact]
    public async Task The_page_offers_what_is_free_and_looking_changes_nothing()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, bram) = await OpenAsync(app);
        await app.PostAsync(bram, (SlotLink.SlotField, "20270205-1300"));
        var page = (await app.GetAsync(anna)).Document;
        var slots = page.QuerySelectorAll("form input[type=radio]").OfType<IHtmlInputElement>().ToList();
        Assert.Equal(
            ["20270205-1400", "20270205-1500", "20270205-1600", SlotLink.NoneSuits],
            slots.Select(s => s.Value)
        );
        Assert.All(slots, s => Assert.NotNull(page.QuerySelector($"label[for='{s.Id}']")));
        Assert.Equal("vrijdag 5 februari 2027", page.QuerySelector("legend")?.TextContent);
        Assert.Null(page.QuerySelector("#own"));
        var agenda = await app.Get<AgendaRecords>().GetAsync(scene.Procedure, call.Step);
        Assert.Single(agenda.Bookings, b => b.Slot is not null);
    }

    [Fact]
    public async Task Choosing_nothing_is_refused_and_choosing_shows_the_own_time()
    {
        await using var app = await SingleStage.StartAsync();
        var (_, _, anna, _) = await OpenAsync(app);
        var nothing = await app.PostAsync(anna, ("other", "x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        Assert.Equal("#slot-20270205-1300", nothing.Document.QuerySelector(".error-summary a")?.GetAttribute("href"));

        var chosen = (await app.PostAsync(anna, (SlotLink.SlotField, "20270205-1500"))).Document;
        Assert.NotNull(chosen.QuerySelector(".notice.success"));
        Assert.Contains("15.00 – 15.45 uur", chosen.QuerySelector("#own time")?.TextContent);
        Assert.True(
            chosen.QuerySelector("#slot-20270205-1500")?.HasAttribute("checked"),
            "the own time is the one that is chosen"
        );
    }

    [Fact]
    public async Task After_the_close_the_page_says_when_it_closed_and_takes_nothing()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, _) = await OpenAsync(app);
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 4), 9);
        var answer = await app.PostAsync(anna, (SlotLink.SlotField, "20270205-1600"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        var page = answer.Document;
        Assert.Null(page.QuerySelector("form"));
        Assert.Contains("woensdag 3 februari 2027 om 23.59 uur", page.QuerySelector(".notice.info")?.TextContent);
        Assert.Contains("13.00 – 13.45 uur", page.QuerySelector("#own time")?.TextContent);
        var agenda = await app.Get<AgendaRecords>().GetAsync(scene.Procedure, call.Step);
        Assert.DoesNotContain(agenda.Bookings, b => b.Slot == "20270205-1600");
    }

    private static async Task<(Scene Scene, StageCall Call, string Anna, string Bram)> OpenAsync(RecruitmentApp app)
    {
        var scene = await app.StandAtAsync(Stage, new DateOnly(2027, 2, 3), new DateOnly(2027, 2, 5));
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), Stage);
        return (scene, call, scene.LinkOf(SlotLink.Name, call, anna), scene.LinkOf(SlotLink.Name, call, bram));
    }
}
