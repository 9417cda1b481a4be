using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Conflicts;
using Recruitment.Committee.Rulings;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Dossier;
using Recruitment.Stages.Nomination;
using Recruitment.Stages.Recommendation;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using static Recruitment.Tests.Committee.SilentCommittee;

namespace Recruitment.Tests.Committee;

/// <summary>A committee of five recommends, and too few of them answer.</summary>
public sealed class RulingTests
{
    [Theory, WarmAndRecovered]
    public async Task A_silent_committee_rejects_nobody_however_long_it_is_silent(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, anna) = await OpenAsync(app);

        await scene.AdvanceToAsync(day: 200, hour: 0);

        Assert.Null(await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(anna));
        var extended = await app.MailsAsync(nameof(BallotExtendedMail));
        Assert.InRange(extended.Count, 10, int.MaxValue);
        Assert.All(extended, mail => Assert.Equal(People.RecruiterId.Value, mail.Recipient));
        var link = Assert.Single(Regex.Matches(extended[^1].Html, "/l/[^\"]+")).Value;
        var page = await app.GetAsync(link);
        Assert.Equal("Te weinig antwoorden", page.Heading());
        Assert.Contains("niemand antwoordde", page.Text("main"));
        Assert.Empty(page.Document.QuerySelectorAll($"input[value='{RulingForm.Count}']"));
        Assert.Contains(First.Value, await scene.RecipientsAsync(nameof(BallotReminderMail)));

        var refused = await scene.RuleAsync(call, Asked);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Null(await scene.ResultAsync(call));
    }

    [Theory, WarmAndRecovered]
    public async Task The_recruiter_lets_the_votes_that_there_are_count_with_a_reason_that_everybody_reads(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, anna) = await OpenAsync(app);
        await VoteAsync(scene, call, anna, First);
        await VoteAsync(scene, call, anna, Second);
        await scene.AdvanceToAsync(day: 30, hour: 0);

        var page = await scene.RuleAsync(call, Asked, "De schoolweek begint maandag.");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("De schoolweek begint maandag.", page.Text("#ruled"));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Recommended, await scene.StatusAsync(anna));
        Assert.Contains(
            "De schoolweek begint maandag.",
            (await app.GetAsync(scene.Ballot(call, Asked, Third))).Text("#ruled")
        );
        var told = await app.MailsAsync(nameof(BallotRuledMail));
        Assert.Equal(
            scene.Definition.People.CommitteeIds.Select(id => id.Value),
            told.Select(m => m.Recipient).Order()
        );
        Assert.All(told, mail => Assert.Contains("De schoolweek begint maandag.", mail.Html));
        var entries = await app.Get<AuditLog>().ListAsync(scene.Procedure).ToListAsync();
        Assert.Equal("recruiter", Assert.Single(entries, entry => entry.What == "BallotRuled").Who);

        var procedure = await app.Procedures.GetAsync(scene.Procedure);
        var tables = await app.Get<DossierTables>().ReadAsync(procedure, scene.Definition, default);
        var ballots = Encoding.UTF8.GetString(tables.Single(table => table.Name == "ballots.csv").Table.ToBytes());
        Assert.Matches(",3,[1-9],recruiter,2026-[^,]+,De schoolweek begint maandag.", ballots);

        var again = await scene.RuleAsync(call, Asked, "Een andere reden.");
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("De schoolweek begint maandag.", again.Text("#ruled"));
    }

    [Fact]
    public async Task A_quorum_that_comes_late_closes_the_ballot_by_itself()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call, anna) = await OpenAsync(app);
        await scene.AdvanceToAsync(day: 60, hour: 0);
        foreach (var member in new[] { First, Second, Third })
        {
            await VoteAsync(scene, call, anna, member);
        }

        Assert.Null(await scene.ResultAsync(call));
        await scene.AdvanceToAsync(day: 90, hour: 0);

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Empty(await app.MailsAsync(nameof(BallotRuledMail)));
    }

    [Theory]
    [InlineData("", "Geef een reden")]
    [InlineData("  ", "Geef een reden")]
    [InlineData(null, "De reden is te lang")]
    public async Task A_decision_without_a_reason_is_refused_and_what_was_typed_stays(string? reason, string fault)
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call, anna) = await OpenAsync(app);
        await VoteAsync(scene, call, anna, First);
        await scene.AdvanceToAsync(day: 30, hour: 0);

        var given = reason ?? new string('a', ReasonField.Longest + 1);
        var page = await scene.RuleAsync(call, Asked, given);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(fault, Assert.Single(page.Faults()));
        Assert.Equal(given.Trim(), page.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Null(await scene.ResultAsync(call));
    }

    [Fact]
    public async Task Before_the_first_extension_there_is_nothing_to_decide()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call, anna) = await OpenAsync(app);
        await VoteAsync(scene, call, anna, First);

        Assert.Equal(HttpStatusCode.Conflict, (await scene.RuleAsync(call, Asked)).Status);
        Assert.Null(await scene.ResultAsync(call));
    }

    [Theory, WarmAndRecovered]
    public async Task A_divided_committee_talks_and_votes_again_and_rejects_nobody(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, anna) = await OpenAsync(app);
        var bram = await scene.AddAsync("Bram Smit", CandidateStatus.Shortlisted);
        foreach (var (member, place) in scene.Definition.People.CommitteeIds.Select((member, place) => (member, place)))
        {
            if (place < 2)
            {
                await VoteAsync(scene, call, anna, member);
            }
            else
            {
                await scene.VoteAsync(call, Asked, member, ("choice", "nobody"), ("reason", "Niet overtuigd."));
            }
        }

        // Three of five find nobody appointable: that is a majority, and a decision.
        Assert.Equal(StageResult.NoAppointableCandidate, await scene.ResultAsync(call));

        var divided = call with { Round = 2 };
        await scene.StartAsync(nameof(RecommendationOrchestration), divided);
        string[] votes = ["anna", "anna", "bram", "bram", "nobody"];
        foreach (var (member, vote) in scene.Definition.People.CommitteeIds.Zip(votes))
        {
            if (vote == "nobody")
            {
                await scene.VoteAsync(divided, Asked, member, ("choice", "nobody"), ("reason", "Niet overtuigd."));
            }
            else
            {
                await VoteAsync(scene, divided, vote == "anna" ? anna : bram, member);
            }
        }

        Assert.Equal(StageResult.SentBack, await scene.ResultAsync(divided));
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(anna));
        var told = await app.MailsAsync(nameof(RecommendationDividedMail));
        Assert.Equal(scene.Definition.People.CommitteeIds.Count + 1, told.Count);
        Assert.All(told, mail => Assert.Contains("geen kandidaat krijgt nu een afwijzing", mail.Html));
    }
}
