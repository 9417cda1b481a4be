using System.Net;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Recruiter.Acting;

/// <summary>Applications that came on paper, from people without e-mail, or too late.</summary>
public sealed class EntryTests
{
    private static readonly string Path = $"api/procedures/{SampleVacancy.Id}/candidates";

    [Fact]
    public async Task An_application_on_paper_takes_part_like_any_other_with_its_CV()
    {
        await using var app = await OpenVacancy.StartAsync();
        var post = new ApplicationPost { CvName = "brief.pdf", Track = "internal" };

        var first = await PostAsync(app, post);
        var again = await PostAsync(app, post);

        first.IsDone();
        Assert.Equal(first.Text("candidate"), again.Text("candidate"));
        var candidate = Assert.Single(await app.ListAsync());
        Assert.Equal((post.Name, post.Email, Track.Internal), (candidate.Name, candidate.Email, candidate.Track));
        Assert.Equal(("brief.pdf", "recruiter"), (candidate.Cv?.FileName, candidate.EnteredBy?.Value));
        var mail = Assert.Single(await app.MailsAsync());
        Assert.Equal(post.Email, mail.To);
        Assert.Contains("overgenomen wat u ons stuurde", mail.Html);
        var act = Assert.Single(await app.Get<CandidateActs>().ListAsync(SampleVacancy.Id, candidate.Id, default));
        Assert.Equal(Acts.Reason, act.Reason);
    }

    [Fact]
    public async Task As_JSON_the_CV_follows_by_upload()
    {
        await using var app = await OpenVacancy.StartAsync();
        var answer = await app.PostAsync(Path, Paper());
        answer.IsDone();
        Assert.Null(Assert.Single(await app.ListAsync()).Cv);

        await app.UploadAsync($"{SampleVacancy.Id}/{answer.Text("candidate")}/cv.pdf", SampleCv.Pdf());

        Assert.NotNull(Assert.Single(await app.ListAsync()).Cv);
    }

    [Theory]
    [InlineData("name", "", "/name")]
    [InlineData("email", "anna", "/email")]
    [InlineData("address", "", "/address")]
    [InlineData("track", "", "/track")]
    [InlineData("track", "sideways", "/track")]
    [InlineData("phone", "bel maar", "/phone")]
    [InlineData("by", "nobody", "/by")]
    [InlineData("reason", "", "/reason")]
    [InlineData("receivedOn", "2027-02-20", "/receivedOn")]
    [InlineData("birthday", "1980-01-01", "/birthday")]
    public async Task What_is_wrong_is_told_where_it_stands_and_nothing_is_recorded(
        string member,
        string value,
        string pointer
    )
    {
        await using var app = await OpenVacancy.StartAsync();
        var body = Paper();
        body[member] = value;
        if (value.Length == 0 && member == "track")
        {
            body.Remove(member);
        }

        var answer = await app.PostAsync(Path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([pointer], answer.Pointers);
        Assert.Empty(await app.ListAsync());
    }

    [Fact]
    public async Task A_file_that_is_no_CV_is_told_as_such()
    {
        await using var app = await OpenVacancy.StartAsync();
        var answer = await PostAsync(app, new ApplicationPost { Cv = "<html>"u8.ToArray() });
        Assert.Equal(["/cv"], answer.Pointers);
        Assert.Empty(await app.ListAsync());
    }

    [Fact]
    public async Task Whoever_applied_from_the_address_before_is_named()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());
        var known = Assert.Single(await app.ListAsync());
        (await PostAsync(app, new ApplicationPost { Name = "A. Bakker" })).IsRefused(known.Id.Value);
    }

    [Fact]
    public async Task A_late_application_is_refused_unless_the_recruiter_accepts_it_and_then_it_is_told_so()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.CloseVacancyAsync();
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddHours(3));
        var body = Paper();
        body["email"] = "anna@kandidaat.example";
        (await app.PostAsync(Path, body)).IsRefused("late");
        Assert.Empty(await app.ListAsync());

        body["late"] = true;
        (await app.PostAsync(Path, body)).IsDone();

        Assert.True(Assert.Single(await app.ListAsync()).IsLate);
        Assert.Contains("nadat de vacature was gesloten", Assert.Single(await app.MailsAsync()).Html);
    }

    [Fact]
    public async Task A_letter_that_came_in_time_is_not_late_when_it_is_entered_after_the_closing()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddDays(1));
        await app.CloseVacancyAsync();
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddDays(1));
        var body = Paper();
        body["receivedOn"] = "2027-01-11";

        (await app.PostAsync(Path, body)).IsDone();

        var candidate = Assert.Single(await app.ListAsync());
        Assert.False(candidate.IsLate);
        Assert.Equal(new DateOnly(2027, 1, 11), DateOnly.FromDateTime(candidate.ReceivedAt.DateTime));
    }

    [Theory, WarmAndRecovered]
    public async Task A_late_application_comes_on_the_open_ballot_but_not_once_the_chair_chooses(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await AfterClosingAsync(app, "voorselectie");
        var anna = await scene.ApplyAsync("Anna Vos");
        var call = await scene.RunAsync(nameof(PreselectionOrchestration), "voorselectie");
        var body = Paper();
        body["late"] = true;
        var path = $"api/procedures/{scene.Procedure}/candidates";

        var late = await app.PostAsync(path, body);

        late.IsDone();
        var ballots = app.Get<Recruitment.Committee.BallotRecords>();
        var scores = await ballots.GetAsync(scene.Procedure, call.Ballot(PreselectionBallots.Scores));
        Assert.Equal([anna.Id.Value, late.Text("candidate")], scores.Candidates.Select(c => c.Value));

        var chosen = call.Ballot(PreselectionBallots.Shortlist);
        await ballots.TryAddAsync(scores with { Id = chosen, Form = nameof(ShortlistForm) });
        body["name"] = "Bram Kok";
        (await app.PostAsync(path, body)).IsRefused("too late");
    }

    [Fact]
    public async Task Nobody_new_comes_to_the_interviews()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await AfterClosingAsync(app, "gesprekken");
        var body = Paper();
        body["late"] = true;
        (await app.PostAsync($"api/procedures/{scene.Procedure}/candidates", body)).IsRefused("too late");
    }

    [Fact]
    public async Task Before_the_vacancy_opens_nobody_is_entered()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await Scene.SetAsync(app);
        (await app.PostAsync($"api/procedures/{scene.Procedure}/candidates", Paper())).IsRefused("not open yet");
    }

    private static Task<Scene> AfterClosingAsync(RecruitmentApp app, string stage)
    {
        var now = app.Clock.GetUtcNow();
        return Scene.SetAsync(
            app,
            stand: p =>
                p.WithDates("werving", d => d with { StartedAt = now.AddDays(-20), EndedAt = now.AddHours(-1) }) with
                {
                    CurrentStage = stage,
                }
        );
    }

    /// <summary>Anna has no e-mail.</summary>
    public static Dictionary<string, object> Paper() =>
        new()
        {
            ["name"] = "Anna Bakker",
            ["address"] = "Kerkstraat 1\n1234 AB Dorp",
            ["track"] = "external",
            ["reason"] = Acts.Reason,
        };

    private static Task<ActAnswer> PostAsync(RecruitmentApp app, ApplicationPost post)
    {
        var content = post.ToContent();
        content.Add(new StringContent(Acts.Reason), "reason");
        return app.SendAsync(new HttpRequestMessage(HttpMethod.Post, Path) { Content = content });
    }
}
