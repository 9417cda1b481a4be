using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter.Acting;

/// <summary>What a recruiter does with one candidate, over the API.</summary>
internal static class Acts
{
    public const string Reason = "Per telefoon gevraagd op 2 februari.";

    /// <summary>Does it with a reason, and lets everything happen that follows from it at once.</summary>
    /// <param name="more">Members of the request beside the reason.</param>
    public static async Task<ActAnswer> ActAsync(
        this Scene scene,
        Candidate candidate,
        string action,
        params (string Name, object Value)[] more
    )
    {
        var body = new Dictionary<string, object> { ["reason"] = Reason };
        foreach (var (name, value) in more)
        {
            body[name] = value;
        }

        return await scene.App.PostAsync($"api/procedures/{scene.Procedure}/candidates/{candidate.Id}/{action}", body);
    }

    public static async Task<ActAnswer> PostAsync(this RecruitmentApp app, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        return await app.SendAsync(request);
    }

    public static async Task<ActAnswer> SendAsync(this RecruitmentApp app, HttpRequestMessage request)
    {
        request.Headers.Add("x-functions-key", RunningApp.Key);
        var answer = await app.Http.SendAsync(request);
        await app.Time.RunUntilIdleAsync();
        var text = await answer.Content.ReadAsStringAsync();
        return new ActAnswer(
            answer.StatusCode,
            text.Length == 0 ? default : JsonDocument.Parse(text).RootElement,
            answer.Content.Headers.ContentType?.MediaType
        );
    }

    /// <summary>Adds a candidate whose own orchestration runs, so that they get mails.</summary>
    public static async Task<Candidate> ApplyAsync(
        this Scene scene,
        string name,
        CandidateStatus status = CandidateStatus.Applied,
        Track track = Track.External
    )
    {
        var candidate = await scene.AddAsync(name, status, track);
        await scene.App.Durable.StartAsync(CandidateCall.Of(candidate), CancellationToken.None);
        await scene.App.Time.RunUntilIdleAsync();
        return candidate;
    }

    /// <summary>The audit entries of what people did with candidates: what, who, about whom.</summary>
    public static async Task<IReadOnlyList<(string What, string? Who, CandidateId About)>> AuditAsync(this Scene scene)
    {
        var entries = new List<(string, string?, CandidateId)>();
        await foreach (var entry in scene.App.Get<AuditLog>().ListAsync(scene.Procedure))
        {
            if (entry.About is { } about)
            {
                entries.Add((entry.What, entry.Who, about));
            }
        }

        Assert.True((await scene.App.Get<AuditVerifier>().VerifyAsync(scene.Procedure)).Holds);
        return entries;
    }

    /// <summary>The kinds of the mails to a candidate, in order.</summary>
    public static async Task<IReadOnlyList<string>> MailsToAsync(this Scene scene, Candidate candidate) =>
        [
            .. (await scene.App.MailsAsync())
                .Where(mail => mail.Recipient == candidate.Id.Value)
                .Select(mail => mail.Kind),
        ];
}

/// <summary>What the API answered.</summary>
internal sealed record ActAnswer(HttpStatusCode Status, JsonElement Body, string? Type)
{
    public string? Detail => Body.GetProperty("detail").GetString();

    public IEnumerable<string?> Pointers =>
        Body.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString());

    public string? Text(string member) => Body.GetProperty(member).GetString();

    public void IsDone() => Assert.True(Status == HttpStatusCode.Accepted, $"{Status}: {Body}");

    /// <summary>It does not fit any more, and the answer says why.</summary>
    public void IsRefused(string because)
    {
        Assert.True(Status == HttpStatusCode.Conflict, $"{Status}: {Body}");
        Assert.Equal("application/problem+json", Type);
        Assert.Contains(because, Detail);
    }
}
