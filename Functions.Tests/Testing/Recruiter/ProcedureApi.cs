using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Mail;
using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter;

/// <summary>What a recruiter does with procedures by the API, from Monday 14 December 2026 on.</summary>
internal static class ProcedureApi
{
    private static readonly DateTimeOffset Start = new(2026, 12, 14, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Starts the app; its HTTP client has the function key.</summary>
    public static async Task<RecruitmentApp> StartAsync(bool recover = false, params IReadOnlyList<string> settings)
    {
        return WithKey(await RecruitmentApp.StartAsync(recover, Start, settings: settings));
    }

    /// <summary>Starts the app on another engine than the embedded one; its HTTP client has the function key.</summary>
    public static async Task<RecruitmentApp> StartOnAsync(Action<IServiceCollection> engine) =>
        WithKey(await RecruitmentApp.StartAsync(recover: false, Start, engine: engine));

    private static RecruitmentApp WithKey(RecruitmentApp app)
    {
        app.Http.DefaultRequestHeaders.Add("x-functions-key", RunningApp.Key);
        return app;
    }

    /// <summary>Starts a procedure and lets it run as far as it gets without time passing.</summary>
    public static async Task<ProcedureId> StartProcedureAsync(
        this RecruitmentApp app,
        object? overrides = null,
        string template = "alkwin"
    )
    {
        var body = new { template, overrides = overrides ?? new { } };
        var answer = await app.Http.PostAsJsonAsync("api/procedures", body);
        var started = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, started.GetRawText());
        await app.Time.RunUntilIdleAsync();
        return new ProcedureId(started.GetProperty("id").GetString()!);
    }

    public static async Task<JsonElement> StatusAsync(this RecruitmentApp app, ProcedureId id) =>
        await app.Http.GetFromJsonAsync<JsonElement>($"api/procedures/{id}");

    public static async Task<HttpResponseMessage> PostAsync(
        this RecruitmentApp app,
        ProcedureId id,
        string command,
        object? body = null
    )
    {
        var answer = await app.Http.PostAsJsonAsync($"api/procedures/{id}/{command}", body ?? new { });
        await app.Time.RunUntilIdleAsync();
        return answer;
    }

    /// <summary>Moves to a time of day in Amsterdam.</summary>
    public static Task AdvanceUntilAsync(this RecruitmentApp app, string day, int hour, int minute) =>
        app.AdvanceUntilAsync(DateOnly.Parse(day), hour, minute);

    /// <summary>The mails that were sent, as <c>{kind} to {recipient}</c>, in order.</summary>
    public static async Task<IReadOnlyList<string>> SentAsync(this RecruitmentApp app, ProcedureId id) =>
        [
            .. (await app.MailsAsync())
                .Where(mail => mail.Procedure == id.Value)
                .Select(mail => $"{mail.Kind} to {mail.Recipient}"),
        ];

    /// <summary>The HTML of a mail to the recruiter, as it would be composed now.</summary>
    public static async Task<string> ComposeAsync(
        this RecruitmentApp app,
        ProcedureId id,
        string kind,
        string step = ""
    )
    {
        var mail = app.Get<MailCatalog>().Get(kind);
        var order = new MailOrder
        {
            Procedure = id,
            Kind = kind,
            Recipient = "recruiter",
            Step = step,
        };
        var draft = await mail.ComposeAsync(order, CancellationToken.None);
        return draft?.Html ?? throw new InvalidOperationException($"{kind} has nothing to send.");
    }

    public static async Task<CandidateId> AddCandidateAsync(
        this RecruitmentApp app,
        ProcedureId id,
        Track track = Track.External
    )
    {
        var candidate = new Candidate
        {
            Id = CandidateId.New(),
            Procedure = id,
            Name = "Anna de Boer",
            Email = "anna.deboer@example.org",
            Track = track,
            Internal = track == Track.Internal ? new InternalStanding(InternalGround.Hr, app.Clock.GetUtcNow()) : null,
            ReceivedAt = app.Clock.GetUtcNow(),
        };
        await app.Candidates.TryAddAsync(candidate);
        return candidate.Id;
    }
}
