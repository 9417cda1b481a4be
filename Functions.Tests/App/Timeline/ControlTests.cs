using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter;
using Recruitment.Timeline;

namespace Recruitment.Tests.Timeline;

public sealed class ControlTests
{
    [Theory]
    [WarmAndRecovered]
    public async Task Cancelling_before_the_start_ends_the_procedure(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await app.StartProcedureAsync();
        Assert.Equal(HttpStatusCode.Accepted, (await app.PostAsync(id, "cancel")).StatusCode);
        await AssertCancelledAsync(app, id);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Cancelling_while_the_vacancy_is_open_closes_it_and_answers_candidates(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        var candidate = await app.AddCandidateAsync(id);
        await app.PostAsync(id, "cancel");
        await AssertCancelledAsync(app, id);
        Assert.False((await app.Procedures.GetAsync(id)).OpenToExternal);
        var answered = await app.Candidates.GetAsync(id, candidate);
        Assert.Equal(CandidateStatus.Rejected, answered.Status);
        var stage = await app.Durable.GetInstanceAsync($"{id}-werving-1");
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, stage?.RuntimeStatus);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Cancelling_while_the_committee_votes_closes_the_ballot(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        await app.AddCandidateAsync(id, Track.Internal);
        await app.AdvanceUntilAsync("2027-01-30", 12, 0);
        Assert.Equal("voordracht-intern", (await app.Procedures.GetAsync(id)).CurrentStage);
        await app.PostAsync(id, "cancel");
        await AssertCancelledAsync(app, id);
        var ballots = await app.Get<Recruitment.Committee.BallotRecords>().ListAsync(id);
        Assert.NotNull(Assert.Single(ballots).ClosedAt);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_suspended_procedure_stands_still_until_it_is_resumed(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        await app.PostAsync(id, "suspend");
        Assert.Equal(ProcedureState.Suspended, (await app.Procedures.GetAsync(id)).State);
        await app.AdvanceUntilAsync("2027-02-10", 12, 0);
        Assert.True((await app.Procedures.GetAsync(id)).OpenToExternal);
        await app.PostAsync(id, "dates", new { stage = "werving", deadline = "2027-02-12" });
        await app.PostAsync(id, "resume");
        Assert.Equal(ProcedureState.Running, (await app.Procedures.GetAsync(id)).State);
    }

    [Fact]
    public async Task A_suspended_procedure_can_be_cancelled()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        await app.PostAsync(id, "suspend");
        await app.PostAsync(id, "cancel");
        await AssertCancelledAsync(app, id);
    }

    [Fact]
    public async Task Who_steers_and_why_is_kept_and_the_chain_has_no_reason()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        var candidate = await app.AddCandidateAsync(id);
        await app.PostAsync(id, "suspend", new { by = "board-1", reason = "De begroting is nog niet rond." });
        await app.PostAsync(id, "resume", new { by = "board-1", reason = "De begroting is rond." });
        await app.PostAsync(id, "cancel", new { by = "board-1", reason = "De functie vervalt." });
        await app.PostAsync(id, "cancel", new { by = "recruiter", reason = "Te laat." });

        var kept = await app.Get<RecordStore>().GetAsync<SteeringFile>(SteeringFile.Path(id));
        Assert.Equal(
            [
                ("suspend", "board-1", "De begroting is nog niet rond."),
                ("resume", "board-1", "De begroting is rond."),
                ("cancel", "board-1", "De functie vervalt."),
            ],
            kept.Acts.Select(act => (act.Action, act.By.Value, act.Reason))
        );
        var entries = await app.Get<AuditLog>().ListAsync(id).ToListAsync();
        Assert.Equal(
            ["ProcedureSuspended", "ProcedureResumed", "ProcedureCancelled"],
            entries.Where(entry => entry.Who == "board-1").Select(entry => entry.What)
        );
        Assert.DoesNotContain(entries, entry => entry.ToString().Contains("begroting", StringComparison.Ordinal));
        var rejected = Assert.Single(entries, entry => entry.What == "CandidateRejected");
        Assert.Equal((candidate.Value, "board-1"), (rejected.Who, Assert.Single(rejected.DecidedBy!).Value));
    }

    [Theory]
    [InlineData("""{"by":"niemand"}""", "/by")]
    [InlineData("""{"reason":" "}""", "/reason")]
    [InlineData("""{"reden":"Zomaar."}""", "/reden")]
    public async Task Steering_by_nobody_known_or_with_an_empty_reason_is_refused(string body, string pointer)
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await app.Http.PostAsync($"api/procedures/{id}/cancel", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"\"{pointer}\"", await answer.Content.ReadAsStringAsync());
        Assert.Null((await app.Procedures.GetAsync(id)).Outcome);
    }

    [Fact]
    public async Task Without_a_body_it_is_the_recruiter_as_it_always_was()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        using var answer = await app.Http.PostAsync($"api/procedures/{id}/suspend", content: null);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Contains(
            await app.Get<AuditLog>().ListAsync(id).ToListAsync(),
            entry => entry is { What: "ProcedureSuspended", Who: "recruiter" }
        );
        Assert.Null(await app.Get<RecordStore>().FindAsync<SteeringFile>(SteeringFile.Path(id)));
    }

    [Theory]
    [InlineData("""{"deadline":"2027-02-05"}""", "/stage")]
    [InlineData("""{"stage":"werven","deadline":"2027-02-05"}""", "/stage")]
    [InlineData("""{"stage":"werving"}""", "")]
    [InlineData("""{"stage":"werving","deadline":"5 februari"}""", "/deadline")]
    [InlineData("""{"stage":"werving","deadline":"2027-01-09"}""", "/deadline")]
    [InlineData("""{"stage":"werving","deadline":"2037-01-09"}""", "/deadline")]
    [InlineData("""{"stage":"werving","starts":"2027-01-20"}""", "/starts")]
    [InlineData("""{"stage":"besluit","starts":"2027-02-20","deadline":"2027-02-19"}""", "/deadline")]
    [InlineData("""{"stage":"werving","until":"2027-02-05"}""", "/until")]
    public async Task Dates_that_cannot_be_are_refused_where_they_stand(string body, string pointer)
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        var answer = await app.Http.PostAsync($"api/procedures/{id}/dates", new StringContent(body));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var fault = Assert.Single(problem.GetProperty("faults").EnumerateArray());
        Assert.Equal(pointer, fault.GetProperty("pointer").GetString());
    }

    [Fact]
    public async Task Nothing_can_be_done_to_a_procedure_that_has_ended()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.PostAsync(id, "cancel");
        foreach (var command in new[] { "suspend", "resume", "cancel", "dates" })
        {
            Assert.Equal(HttpStatusCode.Conflict, (await app.PostAsync(id, command)).StatusCode);
        }
    }

    [Theory]
    [InlineData("api/procedures/abcdefghjkmnpqrs")]
    [InlineData("api/procedures/..%2f..%2fx")]
    [InlineData("api/procedures/x")]
    public async Task An_unknown_procedure_is_answered_with_what_to_do(string path)
    {
        await using var app = await ProcedureApi.StartAsync();
        var answer = await app.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains("GET /api/procedures", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Procedures_are_listed_a_page_at_a_time()
    {
        await using var app = await ProcedureApi.StartAsync();
        var started = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            started.Add((await app.StartProcedureAsync()).Value);
        }

        var found = new List<string>();
        for (var next = "api/procedures?limit=2"; next is not null; )
        {
            var page = await app.Http.GetFromJsonAsync<JsonElement>(next);
            found.AddRange(
                page.GetProperty("procedures").EnumerateArray().Select(p => p.GetProperty("id").GetString()!)
            );
            next = page.TryGetProperty("next", out var address) ? new Uri(address.GetString()!).PathAndQuery : null;
        }

        Assert.Equal(started.Order(StringComparer.Ordinal), found);
    }

    private static async Task AssertCancelledAsync(RecruitmentApp app, ProcedureId id)
    {
        var status = await app.StatusAsync(id);
        Assert.Equal("cancelled", status.GetProperty("outcome").GetString());
        Assert.Equal("cancelled", status.GetProperty("state").GetString());
        Assert.Contains("ProcedureEndedMail to recruiter", await app.SentAsync(id));
    }
}
