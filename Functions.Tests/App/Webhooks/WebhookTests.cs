using System.Net;
using System.Net.Http.Json;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter;
using Recruitment.Webhooks;
using StandardWebhooks;

namespace Recruitment.Tests.Webhooks;

/// <summary>What another system is told of procedures, from 14 December 2026 on.</summary>
public sealed class WebhookTests
{
    private const string Old = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string New = "whsec_VGhlIG5leHQgc2VjcmV0IG9mIHRoZSBzY2hvb2w=";

    [Theory, WarmAndRecovered]
    public async Task Everything_that_happens_is_told_in_order_signed_and_with_ids_only(bool recover)
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var app = await StartAsync(receiver, recover);
        var id = await app.StartProcedureAsync();
        await app.AddCandidateAsync(id);
        await app.PostAsync(id, "cancel");
        await MinutesAsync(app, 5);

        var chain = await app.Get<AuditLog>().ListAsync(id).ToListAsync();
        Assert.Contains(chain, entry => entry.What == "CandidateRejected");
        Assert.Equal(chain.Select(entry => $"{id}-{entry.Sequence}"), receiver.Taken.Select(attempt => attempt.Id));
        Assert.All(
            receiver.Taken,
            attempt =>
            {
                var at = DateTimeOffset.FromUnixTimeSeconds(attempt.Timestamp);
                Assert.Equal(
                    [.. new[] { New, Old }.Select(key => new StandardWebhook(key).Sign(attempt.Id, at, attempt.Body))],
                    attempt.Signature.Split(' ')
                );
                Assert.All(["Anna", "Boer", "@", "Hoekstra"], name => Assert.DoesNotContain(name, attempt.Body));
            }
        );
        Assert.Equal(
            chain.Select(entry => ($"recruitment.{entry.What.Split(':')[0]}", (DateTimeOffset?)entry.At)),
            receiver.Taken.Select(Read).Select(told => (told.Type!, told.Time))
        );
    }

    [Fact]
    public async Task An_event_names_the_procedure_the_candidate_its_number_and_what_the_chain_says()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var app = await StartAsync(receiver);
        var id = await app.StartProcedureAsync();
        var candidate = await app.AddCandidateAsync(id);
        await app.PostAsync(id, "cancel");
        await MinutesAsync(app, 5);

        var told = receiver.Taken.Select(Read).ToList();
        var rejected = Assert.Single(told, e => e.Type == "recruitment.CandidateRejected");
        Assert.Equal($"/api/procedures/{id}", rejected.Source!.AbsolutePath);
        Assert.Equal(candidate.Value, rejected.Subject);
        Assert.Equal(rejected.Id, $"{id}-{rejected["sequence"]}");
        var ended = Assert.Single(told, e => e.Type == "recruitment.ProcedureEnded");
        var data = (JsonElement)ended.Data!;
        Assert.Equal("ProcedureEnded:Cancelled", data.GetProperty("what").GetString());
        Assert.Equal(id.Value, data.GetProperty("procedure").GetString());
    }

    [Theory, WarmAndRecovered]
    public async Task A_receiver_that_was_away_for_a_day_gets_everything_in_order_and_holds_nothing_up(bool recover)
    {
        await using var receiver = await EventReceiver.StartAsync();
        receiver.Answer = _ => StatusCodes.Status503ServiceUnavailable;
        await using var app = await StartAsync(receiver, recover);
        var id = await app.StartProcedureAsync();
        await app.PostAsync(id, "cancel");
        await app.AdvanceUntilAsync("2026-12-15", 10, 0);

        Assert.Equal("cancelled", (await app.StatusAsync(id)).GetProperty("state").GetString());
        Assert.Empty(receiver.Taken);
        Assert.InRange(receiver.Attempts.Count, 20, 50);
        Assert.Equal($"{id}-1", Assert.Single(receiver.Attempts.Select(attempt => attempt.Id).Distinct()));

        receiver.Answer = _ => StatusCodes.Status204NoContent;
        await app.AdvanceUntilAsync("2026-12-15", 11, 5);
        var chain = await app.Get<AuditLog>().ListAsync(id).ToListAsync();
        Assert.Equal(chain.Select(entry => $"{id}-{entry.Sequence}"), receiver.Taken.Select(attempt => attempt.Id));
    }

    [Fact]
    public async Task A_receiver_that_is_gone_gets_nothing_more_until_somebody_opens_it_again()
    {
        await using var receiver = await EventReceiver.StartAsync();
        receiver.Answer = _ => StatusCodes.Status410Gone;
        await using var app = await StartAsync(receiver);
        var id = await app.StartProcedureAsync();
        await MinutesAsync(app, 120);
        await app.PostAsync(id, "cancel");
        await MinutesAsync(app, 120);

        Assert.Single(receiver.Attempts);
        var health = await app.Http.GetFromJsonAsync<JsonElement>("health");
        Assert.Equal("degraded", health.GetProperty("status").GetString());
        Assert.Contains("The webhook hr answered that it is gone", health.GetRawText());
        var listed = await app.Http.GetFromJsonAsync<JsonElement>("api/webhooks");
        var webhook = Assert.Single(listed.GetProperty("webhooks").EnumerateArray());
        Assert.True(webhook.TryGetProperty("goneSince", out _));
        Assert.DoesNotContain("/events", listed.GetRawText());
        var chain = await app.Get<AuditLog>().ListAsync(id).ToListAsync();
        Assert.Equal(chain.Count, webhook.GetProperty("waiting").GetInt32());

        receiver.Answer = _ => StatusCodes.Status204NoContent;
        await app.Http.PostAsync("api/webhooks/hr/open", null);
        await MinutesAsync(app, 5);
        Assert.Equal(chain.Count, receiver.Taken.Count);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_is_no_receipt()
    {
        await using var receiver = await EventReceiver.StartAsync();
        receiver.Answer = _ => StatusCodes.Status307TemporaryRedirect;
        await using var app = await StartAsync(receiver);
        var id = await app.StartProcedureAsync();
        await MinutesAsync(app, 5);
        Assert.NotEmpty(receiver.Attempts);
        Assert.All(receiver.Attempts, attempt => Assert.Equal(("/events", $"{id}-1"), (attempt.Path, attempt.Id)));
    }

    [Fact]
    public async Task One_event_that_is_refused_holds_up_no_other_procedure()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var app = await StartAsync(receiver);
        var refused = await app.StartProcedureAsync();
        receiver.Answer = attempt =>
            attempt.Id.StartsWith(refused.Value, StringComparison.Ordinal)
                ? StatusCodes.Status400BadRequest
                : StatusCodes.Status204NoContent;
        await MinutesAsync(app, 30);
        var other = await app.StartProcedureAsync();
        await MinutesAsync(app, 2);
        Assert.NotEmpty(receiver.Taken);
        Assert.All(receiver.Taken, attempt => Assert.StartsWith($"{other}-", attempt.Id));
    }

    [Fact]
    public async Task A_receiver_gets_only_the_types_that_it_wants()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var app = await StartAsync(
            receiver,
            settings: "--Webhooks:hr:Types=recruitment.ProcedureStarted recruitment.ProcedureEnded"
        );
        var id = await app.StartProcedureAsync();
        await app.PostAsync(id, "cancel");
        await MinutesAsync(app, 5);
        Assert.Equal(
            ["recruitment.ProcedureStarted", "recruitment.ProcedureEnded"],
            receiver.Taken.Select(attempt => Read(attempt).Type)
        );
    }

    [Fact]
    public async Task Events_of_a_suspended_procedure_are_told_and_no_lane_stays_behind()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var app = await StartAsync(receiver);
        var id = await app.StartProcedureAsync();
        await MinutesAsync(app, 2);
        await app.PostAsync(id, "suspend");
        await MinutesAsync(app, 2);
        Assert.Equal("recruitment.ProcedureSuspended", Read(receiver.Taken[^1]).Type);

        await MinutesAsync(app, 2);
        var lanes = app.Durable.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: "webhook-"));
        Assert.Empty(await lanes.ToListAsync());
    }

    [Fact]
    public async Task An_entry_whose_writer_died_holds_up_nothing_for_longer_than_an_hour()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var app = await StartAsync(receiver);
        var id = await app.StartProcedureAsync();
        await MinutesAsync(app, 2);
        var before = receiver.Taken.Count;
        var lost = (await app.Get<AuditLog>().ListAsync(id).LastAsync()) with { Sequence = before + 1 };
        await app.Get<WebhookQueue>().ExpectAsync(lost, default);
        await MinutesAsync(app, 30);
        Assert.Equal(1, await app.Get<WebhookQueue>().CountAsync("hr", default));
        await MinutesAsync(app, 40);

        Assert.Equal(0, await app.Get<WebhookQueue>().CountAsync("hr", default));
        await app.PostAsync(id, "suspend");
        await MinutesAsync(app, 2);
        Assert.Equal($"{id}-{before + 1}", receiver.Taken[^1].Id);
    }

    private static Task<RecruitmentApp> StartAsync(
        EventReceiver receiver,
        bool recover = false,
        params string[] settings
    ) =>
        ProcedureApi.StartAsync(
            recover,
            [
                Disturbance.With(nameof(SendEventsFunction)),
                $"--Webhooks:hr:Url={receiver.Url}",
                $"--Webhooks:hr:Secret={New} {Old}",
                .. settings,
            ]
        );

    private static async Task MinutesAsync(RecruitmentApp app, int minutes)
    {
        await app.Time.RunUntilIdleAsync();
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddMinutes(minutes));
    }

    /// <summary>The event as the official library reads it.</summary>
    private static CloudEvent Read(Attempt attempt) =>
        new JsonEventFormatter().DecodeStructuredModeMessage(
            Encoding.UTF8.GetBytes(attempt.Body),
            new ContentType(attempt.ContentType),
            null
        );
}
