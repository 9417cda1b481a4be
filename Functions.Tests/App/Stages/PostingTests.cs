using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Blobs;
using Recruitment.Applicants;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Stages;

public sealed class PostingTests
{
    [Theory]
    [WarmAndRecovered]
    public async Task The_vacancy_opens_on_the_first_school_day_of_January(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-04", 8, 59);
        Assert.False((await app.Procedures.GetAsync(id)).OpenToExternal);
        await app.AdvanceUntilAsync("2027-01-04", 9, 0);
        var open = await app.Procedures.GetAsync(id);
        Assert.True(open.OpenToExternal && open.OpenToInternal);
        Assert.Equal("VacancyOnlineMail to recruiter", (await app.SentAsync(id))[^1]);
        var status = await app.StatusAsync(id);
        Assert.Equal("werving", status.GetProperty("stage").GetString());
        Assert.Equal("2027-01-29T22:59:00+00:00", status.GetProperty("nextDeadline").GetString());
    }

    [Fact]
    public async Task A_storage_client_finds_where_to_upload_from_the_opening_on()
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-04", 9, 0);
        var uploads = app.Get<BlobServiceClient>().GetBlobContainerClient("cvs");
        Assert.True(await uploads.ExistsAsync());
    }

    [Theory]
    [WarmAndRecovered]
    public async Task The_recruiter_hears_when_nobody_applies_and_the_procedure_ends(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-26", 9, 1);
        Assert.Equal("NobodyAppliedMail to recruiter", (await app.SentAsync(id))[^1]);
        await app.AdvanceUntilAsync("2027-01-30", 0, 0);
        var status = await app.StatusAsync(id);
        Assert.Equal("noCandidates", status.GetProperty("outcome").GetString());
        Assert.Equal("ended", status.GetProperty("state").GetString());
        Assert.Equal("ProcedureEndedMail to recruiter", (await app.SentAsync(id))[^1]);
        Assert.False((await app.Procedures.GetAsync(id)).OpenToExternal);
    }

    [Fact]
    public async Task No_reminder_is_sent_when_somebody_applied()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        await app.AddCandidateAsync(id);
        await app.AdvanceUntilAsync("2027-01-29", 12, 0);
        Assert.DoesNotContain("NobodyAppliedMail to recruiter", await app.SentAsync(id));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task An_internal_first_posting_opens_to_everybody_halfway(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await app.StartProcedureAsync(new { stages = Stages(("tracks", "internalFirst")) });
        await app.AdvanceUntilAsync("2027-01-16", 12, 0);
        var first = await app.Procedures.GetAsync(id);
        Assert.True(first is { OpenToInternal: true, OpenToExternal: false });
        await app.AdvanceUntilAsync("2027-01-17", 12, 0);
        var second = await app.Procedures.GetAsync(id);
        Assert.True(second is { OpenToInternal: true, OpenToExternal: true });
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_deadline_moved_while_waiting_closes_the_vacancy_later(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-20", 12, 0);
        var move = new { stage = "werving", deadline = "2027-02-12" };
        Assert.Equal(HttpStatusCode.Accepted, (await app.PostAsync(id, "dates", move)).StatusCode);
        await app.AdvanceUntilAsync("2027-02-12", 23, 58);
        Assert.True((await app.Procedures.GetAsync(id)).OpenToExternal);
        await app.AdvanceUntilAsync("2027-02-13", 0, 0);
        Assert.False((await app.Procedures.GetAsync(id)).OpenToExternal);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_deadline_moved_to_the_day_itself_closes_the_vacancy_earlier(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-20", 12, 0);
        await app.PostAsync(id, "dates", new { stage = "werving", deadline = "2027-01-20" });
        await app.AdvanceUntilAsync("2027-01-21", 0, 0);
        Assert.False((await app.Procedures.GetAsync(id)).OpenToExternal);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_start_moved_while_waiting_for_it_opens_the_vacancy_then(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await app.StartProcedureAsync();
        await app.PostAsync(id, "dates", new { stage = "werving", starts = "2026-12-16" });
        await app.AdvanceUntilAsync("2026-12-16", 9, 0);
        Assert.True((await app.Procedures.GetAsync(id)).OpenToExternal);
    }

    /// <summary>The template's stages, the posting with one member more.</summary>
    private static JsonElement[] Stages((string Name, string Value) member)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "samples", "alkwin.json");
        var template = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
        var stages = template.GetProperty("stages").EnumerateArray().ToArray();
        var posting = stages[0].Deserialize<Dictionary<string, object>>()!;
        posting[member.Name] = member.Value;
        stages[0] = JsonSerializer.SerializeToElement(posting);
        return stages;
    }
}
