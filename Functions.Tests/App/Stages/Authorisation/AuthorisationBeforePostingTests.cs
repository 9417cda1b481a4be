using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Committee;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter;
using Recruitment.Timeline;

namespace Recruitment.Tests.Stages.Authorisation;

/// <summary>The whole procedure, started by the API, with an authorisation before the posting.</summary>
public sealed class AuthorisationBeforePostingTests
{
    [Theory, WarmAndRecovered]
    public async Task A_refused_vacancy_never_opens_and_the_recruiter_hears_how_it_ended(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await StartAsync(app);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync($"/vacancies/{id}")).Status);

        await AnswerAsync(app, id, ("choice", "refuse"), ("reason", "Geen geld."));

        var status = await app.StatusAsync(id);
        Assert.Equal("notAuthorised", status.GetProperty("outcome").GetString());
        Assert.Equal(
            ["NotAuthorisedMail to recruiter", "ProcedureEndedMail to recruiter"],
            (await app.SentAsync(id)).TakeLast(2)
        );
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync($"/vacancies/{id}")).Status);
    }

    [Theory, WarmAndRecovered]
    public async Task An_approved_vacancy_opens_on_its_planned_day(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await StartAsync(app);

        await AnswerAsync(app, id, ("choice", "approve"));
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync($"/vacancies/{id}")).Status);
        await app.AdvanceUntilAsync("2027-01-04", 9, 0);

        Assert.True((await app.Procedures.GetAsync(id)).OpenToExternal);
    }

    [Fact]
    public async Task An_authorisation_after_the_posting_is_refused()
    {
        await using var app = await ProcedureApi.StartAsync();
        var definition = Scene.Alkwin();
        var authorised = SampleAuthorisation.Before(definition, needed: 4);
        var late = authorised with
        {
            Stages = [authorised.Stages[1], authorised.Stages[0], .. authorised.Stages.Skip(2)],
        };

        var answer = await app.Http.PostAsJsonAsync("api/procedures", new { definition = late }, RecordJson.Options);

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var pointers = problem
            .GetProperty("faults")
            .EnumerateArray()
            .Select(fault => fault.GetProperty("pointer").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("/definition/stages/1/kind", pointers);
        Assert.Contains("/definition/people/approvers", pointers);
    }

    private static async Task<ProcedureId> StartAsync(RecruitmentApp app)
    {
        var answer = await app.Http.PostAsJsonAsync(
            "api/procedures",
            new { definition = SampleAuthorisation.Before(Scene.Alkwin(), needed: 1) },
            RecordJson.Options
        );
        var started = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, started.GetRawText());
        await app.Time.RunUntilIdleAsync();
        return new ProcedureId(started.GetProperty("id").GetString()!);
    }

    /// <summary>Every approver posts the same form, until the ballot is closed.</summary>
    private static async Task AnswerAsync(
        RecruitmentApp app,
        ProcedureId id,
        params (string Name, string Value)[] fields
    )
    {
        var call = new StageCall(id, SampleAuthorisation.Stage, 1);
        foreach (var approver in (await app.Procedures.GetDefinitionAsync(id)).People.ApproverIds)
        {
            var ballot = call.Ballot("authorisation");
            await app.PostAsync(
                app.PathOf(new Link(BallotLink.Name, id, ballot, approver.Value)),
                [.. fields, (BallotConfirmation.Field, BallotConfirmation.Yes)]
            );
            await app.Time.RunUntilIdleAsync();
        }
    }
}
