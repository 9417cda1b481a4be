using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants.OwnPage.OwnData;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Stages;
using Recruitment.Tests.WholeProcedure;

namespace Recruitment.Tests.Applicants;

/// <summary>What a candidate gets who asks for everything that is recorded about them (GDPR, article 15).</summary>
public sealed class OwnDataTests
{
    /// <summary>
    /// Fails when a kind of record is new that holds a candidate's id, and is neither in the data nor named as left out with
    /// the reason (<c>OwnRecords</c>).
    /// </summary>
    [Fact]
    public async Task Everything_that_a_procedure_recorded_about_a_candidate_is_in_it_and_nothing_of_others()
    {
        var looked = 0;
        await WholeCourse.PlayAsync(
            "alkwin",
            new Course(Template.Read("alkwin"), SampleApplicants.Take(12)),
            atTheEnd: async (app, id) =>
            {
                var procedure = new ProcedureId(id);
                var candidates = await app.Services.GetRequiredService<CandidateRecords>().ListAsync(procedure);
                foreach (var candidate in candidates)
                {
                    await CheckAsync(app, candidate, candidates);
                    looked++;
                }
            }
        );
        Assert.Equal(12, looked);
    }

    private static async Task CheckAsync(RunningApp app, Candidate candidate, IReadOnlyList<Candidate> all)
    {
        var address = app
            .Services.GetRequiredService<LinkBuilder>()
            .For(new Link("candidate", candidate.Procedure, "", candidate.Id.Value))
            .PathAndQuery;
        var text = await app.Http.GetStringAsync($"{address}?view=data");
        var data = JsonNode.Parse(text)!.AsObject();
        var records = app.Services.GetRequiredService<RecordStore>();
        var root = RecordPaths.Of(candidate.Procedure);
        await foreach (var path in records.PathsAsync(root))
        {
            var record = await records.GetAsync<JsonNode>(path);
            if (path.Contains(candidate.Id.Value) || record.ToJsonString().Contains(candidate.Id.Value))
            {
                Assert.True(OwnRecords.Tells(data, candidate.Id, path[root.Length..]), path);
            }
        }

        foreach (var other in all.Where(other => other.Id != candidate.Id))
        {
            Assert.DoesNotContain(other.Id.Value, text);
            Assert.DoesNotContain(other.Email, text);
        }

        Assert.Equal(candidate.Motivation, (string?)data["application"]!["motivation"]);
        Assert.Contains(data["mails"]!.AsArray(), mail => (string?)mail!["mail"] == "AcknowledgementMail");
        Assert.Contains(data["log"]!.AsArray(), entry => (string?)entry!["what"] == "CandidateApplied");
        if (candidate.Status == CandidateStatus.Appointed)
        {
            var said = data["procedure"]!.AsObject().Select(record => record.Key).ToList();
            Assert.Contains(said, place => place.StartsWith("votes/", StringComparison.Ordinal));
            Assert.Contains("ranking", said);
        }

        await ReadAsync(app, $"{address}?view=overview", candidate);
    }

    /// <summary>The page to read has no word of the file's.</summary>
    private static async Task ReadAsync(RunningApp app, string address, Candidate candidate)
    {
        var page = new HtmlParser().ParseDocument(await app.Http.GetStringAsync(address));
        Assert.Contains(candidate.Name, page.QuerySelector("main")!.TextContent);
        var names = page.QuerySelectorAll("h2, dt").Select(name => name.TextContent.Trim()).ToHashSet();
        Assert.Contains("Uw sollicitatie", names);
        Assert.Equal("", string.Join(", ", names.Where(name => name.Length > 0 && char.IsLower(name[0])).Order()));
    }

    [Fact]
    public async Task What_people_can_still_change_is_in_it_once_their_stage_is_over()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("voorselectie");
        var anna = await scene.AddAsync("Anna Vogelzang", CandidateStatus.Applied);
        var step = new Step("voorselectie", 1);
        var said = new Vote
        {
            Voter = new PersonId("committee-1"),
            CastAt = SingleStage.Start,
            Candidates =
            [
                new CandidateVote
                {
                    Candidate = anna.Id,
                    Choice = "chosen",
                    Reason = "Sterke brief.",
                },
            ],
        };
        await app.Get<RecordStore>()
            .TryAddAsync($"{RecordPaths.Votes(scene.Procedure)}{step}-x/committee-1.json", said);
        var address = $"{app.PathOf(new Link("candidate", scene.Procedure, "", anna.Id.Value))}?view=data";

        Assert.DoesNotContain("Sterke brief.", await app.Http.GetStringAsync(address));
        await app.Procedures.ChangeAsync(scene.Procedure, found => found with { CurrentStage = "gesprekken" });

        var told = await app.Http.GetStringAsync(address);
        Assert.Contains("Sterke brief.", told);
        Assert.DoesNotContain("committee-1", told);
    }
}
