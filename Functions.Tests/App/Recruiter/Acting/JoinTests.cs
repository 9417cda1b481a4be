using System.Net;
using Recruitment.Applicants;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Play.App;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Recruiter.Acting;

/// <summary>Two applications of one person.</summary>
public sealed class JoinTests
{
    [Fact]
    public async Task Applications_that_may_be_of_one_person_are_proposed_and_not_joined()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost { Email = "anna.bakker@gmail.com" });
        await app.ApplyAsync(new ApplicationPost { Email = "annabakker+werk@gmail.com", Phone = "" });
        await app.ApplyAsync(new ApplicationPost { Name = "Bram Kok", Email = "bram@kandidaat.example" });
        var annas = (await app.ListAsync()).Where(c => c.Name != "Bram Kok").Select(c => c.Id.Value);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/procedures/{SampleVacancy.Id}/duplicates");

        var answer = await app.SendAsync(request);

        var proposal = Assert.Single(answer.Body.GetProperty("duplicates").EnumerateArray());
        Assert.Equal("address", proposal.GetProperty("because").GetString());
        Assert.Equal(annas, proposal.GetProperty("candidates").EnumerateArray().Select(id => id.GetString()));
        Assert.All(await app.ListAsync(), candidate => Assert.Equal(CandidateStatus.Applied, candidate.Status));
    }

    [Theory]
    [InlineData(false, "Nieuw.pdf")]
    [InlineData(true, "Oud.pdf")]
    public async Task The_one_that_stays_has_the_newest_CV_unless_it_is_said_otherwise(bool keepCv, string fileName)
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost { Email = "anna.bakker@gmail.com", CvName = "Oud.pdf" });
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddDays(1));
        await app.ApplyAsync(new ApplicationPost { Email = "annabakker@gmail.com", CvName = "Nieuw.pdf" });
        var (stays, ends) = ((await app.ListAsync())[0], (await app.ListAsync())[1]);
        var body = new
        {
            other = ends.Id.Value,
            keepCv,
            reason = "Zij belde: het is dezelfde sollicitatie.",
        };
        var path = $"api/procedures/{SampleVacancy.Id}/candidates/{stays.Id}/join";

        (await app.PostAsync(path, body)).IsDone();
        (await app.PostAsync(path, body)).IsDone();

        var joined = await app.Candidates.GetAsync(SampleVacancy.Id, stays.Id);
        Assert.Equal((CandidateStatus.Applied, fileName), (joined.Status, joined.Cv?.FileName));
        Assert.Contains(joined.Cv!.BlobName, await app.NamesAsync("files"));
        Assert.Contains(stays.Id.Value, joined.Cv.BlobName);
        var ended = await app.Candidates.GetAsync(SampleVacancy.Id, ends.Id);
        Assert.Equal((CandidateStatus.Withdrawn, stays.Id), (ended.Status, ended.JoinedTo));
    }

    [Theory, WarmAndRecovered]
    public async Task The_other_is_told_honestly_and_gets_no_rejection_and_no_confirmation_of_withdrawing(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        var again = await scene.ApplyAsync("Anna Vos Bos");

        (await scene.ActAsync(anna, "join", ("other", again.Id.Value))).IsDone();

        Assert.Equal([nameof(AcknowledgementMail), nameof(ApplicationsJoinedMail)], await scene.MailsToAsync(again));
        Assert.Equal([nameof(AcknowledgementMail)], await scene.MailsToAsync(anna));
        Assert.Equal([("ApplicationsJoined", "recruiter", anna.Id)], await scene.AuditAsync());
        var page = await app.GetAsync(app.PathOf(new("candidate", scene.Procedure, "", again.Id.Value)));
        Assert.Contains("samengevoegd", page.Text(".status"));
        (await scene.ActAsync(again, "restore")).IsRefused(anna.Id.Value);
    }

    [Fact]
    public async Task What_one_did_not_say_the_other_did_and_a_third_application_is_a_repetition()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var paper = await scene.AddAsync("Anna Vos", CandidateStatus.Applied);
        await app.Candidates.ChangeAsync(scene.Procedure, paper.Id, c => c with { Email = "", Motivation = null });
        var form = await scene.AddAsync("Anna Bos", CandidateStatus.Applied);
        (await scene.ActAsync(paper, "join", ("other", form.Id.Value))).IsDone();
        var joined = await scene.FindAsync(paper);
        Assert.Equal((form.Email, form.Motivation), (joined.Email, joined.Motivation));
    }

    [Theory]
    [InlineData("?", "/other")]
    [InlineData("", "/other")]
    public async Task Another_that_is_no_id_is_a_fault(string other, string pointer)
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Applied);
        Assert.Equal([pointer], (await scene.ActAsync(anna, "join", ("other", other))).Pointers);
        Assert.Equal([pointer], (await scene.ActAsync(anna, "join", ("other", anna.Id.Value))).Pointers);
    }

    [Fact]
    public async Task Who_is_unknown_or_has_the_answer_already_is_not_joined()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Applied);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Rejected);
        (await scene.ActAsync(anna, "join", ("other", "abcdefghjkmnpqrs"))).IsRefused("no candidate");
        (await scene.ActAsync(anna, "join", ("other", bram.Id.Value))).IsRefused("has an answer");
    }
}
