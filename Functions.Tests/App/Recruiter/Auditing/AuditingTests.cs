using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Recruitment.Audit;
using Recruitment.Audit.Anchors;
using Recruitment.Embedded.Store;
using Recruitment.Mail.Outbox;
using Recruitment.Play.App;
using Recruitment.Play.Checks;
using Recruitment.Records;
using Recruitment.Recruiter.Auditing;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter.Auditing;

/// <summary>What a running app does so that nobody rewrites what happened.</summary>
public sealed class AuditingTests
{
    private const string MasterKey = "master";
    private const string MailTo = "logboek@school.example";

    private static readonly ProcedureId Procedure = new("abcdefghjkmnpqrs");

    [Fact]
    public async Task Every_night_what_changed_is_anchored_and_told_by_one_mail()
    {
        await using var app = await StartAsync($"--Audit:MailTo={MailTo}");
        await AppendAsync(app, 2);
        await NightAsync(app);
        await NightAsync(app);
        var mail = Assert.Single(await AnchoredAsync(app));
        Assert.Equal(MailTo, mail.To);
        var anchored = await app.Get<AuditVerifier>().AnchoredAsync(null, default);
        Assert.Equal((1, null), (anchored.Count, anchored.BrokenAt));
        Assert.Contains(anchored.Last, mail.Text);
        Assert.Equal([2], anchored.Of(Procedure).Select(head => head.Sequence));

        await AppendAsync(app, 1);
        await NightAsync(app);
        Assert.Equal(2, (await AnchoredAsync(app)).Count);
        var file = Path.Combine(DataFolders.KeysOf(app.Folder), "audit-anchors.jsonl");
        Assert.Equal(2, (await File.ReadAllLinesAsync(file)).Length);
        Assert.False(OwnerOnly.IsOpenToOthers(file));
    }

    [Fact]
    public async Task No_mail_is_sent_where_no_setting_says_to_whom()
    {
        await using var app = await StartAsync();
        await AppendAsync(app, 1);
        await NightAsync(app);
        Assert.Empty(await AnchoredAsync(app));
        Assert.Equal(1, (await app.Get<AuditVerifier>().AnchoredAsync(null, default)).Count);
    }

    [Fact]
    public async Task The_master_key_opens_what_chains_hold_and_no_other_key_does()
    {
        await using var app = await StartAsync();
        await AppendAsync(app, 3);
        await app.Get<AuditLog>().AppendAsync(new ProcedureId("bbcdefghjkmnpqrs"), "Happened", "", null);
        await app.Get<AuditAnchoring>().RunAsync(default);
        await app.Get<RecordStore>().DeleteAsync(PathOf(2));

        using var request = new HttpRequestMessage(HttpMethod.Get, "api/audit");
        request.Headers.Add("x-functions-key", RunningApp.Key);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Http.SendAsync(request)).StatusCode);

        var first = await app.Http.GetFromJsonAsync<AuditSurvey>(
            $"api/audit?limit=1&anchor=abc&code={MasterKey}",
            RecordJson.Options
        );
        Assert.Equal(new AnchorStanding(1, null, false), first!.Anchors);
        Assert.Equal([new ChainStanding(Procedure, 1, 2, AuditFault.Missing)], first.Chains);
        var second = await app.Http.GetFromJsonAsync<AuditSurvey>(
            $"{first.Next!.PathAndQuery}&code={MasterKey}",
            RecordJson.Options
        );
        Assert.Equal((1, null, null), (second!.Chains[0].Entries, second.Chains[0].BrokenAt, second.Next));
    }

    [Fact]
    public async Task Health_tells_that_a_chain_that_changed_does_not_hold()
    {
        await using var app = await StartAsync();
        await AppendAsync(app, 2);
        Assert.Equal("healthy", await HealthAsync(app));
        await AppendAsync(app, 2);
        app.Clock.AdvanceTo(app.Clock.GetUtcNow().AddMinutes(6));
        Assert.Equal("healthy", await HealthAsync(app));
        await AppendAsync(app, 2);
        await app.Get<RecordStore>().ChangeAsync<AuditEntry>(PathOf(5), entry => entry! with { Who = "committee-2" });
        app.Clock.AdvanceTo(app.Clock.GetUtcNow().AddMinutes(6));
        Assert.Equal("degraded", await HealthAsync(app));
    }

    [Fact]
    public async Task Health_tells_that_a_chain_is_gone()
    {
        await using var app = await StartAsync();
        await AppendAsync(app, 2);
        await app.Get<AuditAnchoring>().RunAsync(default);
        Assert.Equal("healthy", await HealthAsync(app));
        await app.Get<RecordStore>().EraseAsync("audit");
        app.Clock.AdvanceTo(app.Clock.GetUtcNow().AddMinutes(6));
        Assert.Equal("degraded", await HealthAsync(app));
    }

    [Fact]
    public async Task A_restart_does_not_seal_what_somebody_wrote_in_the_place_of_a_sealed_chain()
    {
        await using var app = await StartAsync();
        await AppendAsync(app, 2);
        var entries = await app.Get<AuditLog>().ListAsync(Procedure).ToListAsync();
        await app.Get<RecordStore>().EraseAsync("audit");
        var forged = entries[0] with { Seal = null, What = "Forged" };
        await app.Get<RecordStore>().TryAddAsync(PathOf(1), forged);
        await app.Get<RecordStore>().TryAddAsync(PathOf(2), entries[1] with { Seal = null, Previous = forged.Hash() });

        await app.RestartAsync();
        Assert.Equal(
            new AuditVerdict(0, 1, AuditFault.Unsealed),
            await app.Get<AuditVerifier>().VerifyAsync(Procedure)
        );
    }

    [Fact]
    public async Task A_byte_that_is_changed_in_the_file_of_the_database_is_found_in_the_data_folder()
    {
        // Backups are named by the machine's clock, anchors by the app's: all are later than the backup.
        await using var app = await StartAsync(new DateTimeOffset(2100, 1, 4, 9, 0, 0, TimeSpan.Zero));
        await AppendAsync(app, 3);
        await app.Get<AuditAnchoring>().RunAsync(default);
        var backup = app.Get<StoreBackup>().Make();
        await AppendAsync(app, 1);
        await app.Get<AuditAnchoring>().RunAsync(default);
        Assert.Equal(new ChainStanding(Procedure, 4, null, null), await StoredAsync(app.Folder));
        await app.StopAsync();
        Assert.Equal(new ChainStanding(Procedure, 4, null, null), await StoredAsync(app.Folder));

        var file = Path.Combine(app.Folder, "recruitment.db");
        var bytes = await File.ReadAllBytesAsync(file);
        var at = bytes.AsSpan().IndexOf("\"sequence\":2,"u8);
        bytes[at + "\"sequence\":2,\"at\":\"202".Length] ^= 0x01;
        await File.WriteAllBytesAsync(file, bytes);
        Assert.Equal(2, (await StoredAsync(app.Folder)).BrokenAt);

        // A backup knows nothing of what was anchored after it.
        var ofBackup = await StoredAudit.SurveyAsync(backup, null, null, null, default);
        Assert.Equal(new AnchorStanding(2, null, null), ofBackup.Anchors);
        Assert.Equal([new ChainStanding(Procedure, 3, null, null)], ofBackup.Chains);
    }

    private static async Task<ChainStanding> StoredAsync(string folder) =>
        Assert.Single((await StoredAudit.SurveyAsync(folder, null, null, null, default)).Chains);

    private static Task<RecruitmentApp> StartAsync(params string[] settings) =>
        StartAsync(RecruitmentApp.Monday, settings);

    private static async Task<RecruitmentApp> StartAsync(DateTimeOffset startsAt, params string[] settings)
    {
        var app = await RecruitmentApp.StartAsync(
            recover: false,
            startsAt: startsAt,
            settings:
            [
                $"--AzureWebJobs:{nameof(AnchorAuditFunction)}:Disabled=false",
                $"--Keys:Master={MasterKey}",
                .. settings,
            ]
        );
        await app.Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>()
            .OfType<AuditSealing>()
            .Single()
            .ExecuteTask!;
        return app;
    }

    private static async Task AppendAsync(RecruitmentApp app, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await app.Get<AuditLog>().AppendAsync(Procedure, "Happened", $"stage-{i}", null);
        }
    }

    private static Task NightAsync(RecruitmentApp app) => app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddDays(1));

    private static Task<IReadOnlyList<OutboxMail>> AnchoredAsync(RecruitmentApp app) =>
        app.MailsAsync(nameof(AuditAnchoredMail));

    private static async Task<string?> HealthAsync(RecruitmentApp app)
    {
        var answer = await app.Http.GetAsync("health");
        var health = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return (string?)health["checks"]!.AsArray().Single(check => (string?)check!["name"] == "audit")!["status"];
    }

    private static string PathOf(int sequence) => $"audit/{Procedure}/{sequence:D8}.json";
}
