using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Records;
using Recruitment.Recruiter.Dossier;
using Recruitment.Stages.Nomination;
using Recruitment.Stages.Offer;
using Recruitment.Stages.Offer.FollowUp;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter;

/// <summary>What accountant and inspectorate get of a procedure.</summary>
public sealed class DossierTests
{
    [Fact]
    public async Task Decisions_are_told_by_seat_with_their_reasons_and_without_any_name()
    {
        await using var app = await ProcedureApi.StartAsync();
        var scene = await DecideAsync(app);

        var files = await ReadAsync(app, scene.Procedure);

        Assert.Contains("management-1,", files["votes.csv"]);
        Assert.Contains("\"Wij kunnen […] niet missen, vindt […].\"", files["votes.csv"]);
        Assert.Contains("internal,", files["candidates.csv"], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("committee-4,parents,", files["seats.csv"]);
        string[] names = ["Vermeer", "Anna", "Terpstra", "Hoekstra", "@"];
        Assert.All(files, file => Assert.All(names, name => Assert.DoesNotContain(name, file.Value)));
    }

    [Fact]
    public async Task What_one_person_decided_is_told_with_the_reason_and_without_any_name()
    {
        await using var app = await ProcedureApi.StartAsync();
        var scene = await Scene.SetAsync(app, stand: p => p with { CurrentStage = "aanbod" });
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Offered);
        var (now, records, step) = (app.Clock.GetUtcNow(), app.Get<RecordStore>(), "aanbod-1");
        await records.TryAddAsync(
            FollowUpDecision.Path(scene.Procedure, step),
            new FollowUpDecision { AskedAt = now }.Decide(
                FollowUpChoice.End,
                "Anna wil niet meer.",
                new PersonId("board-1"),
                now
            )
        );
        await app.Get<OfferRecords>()
            .PutAsync(
                scene.Procedure,
                anna.Id,
                step,
                _ => new JobOffer
                {
                    Procedure = scene.Procedure,
                    Stage = "aanbod",
                    Step = step,
                    Candidate = anna.Id,
                    OfferedAt = now,
                    PlannedClosesAt = now,
                    ClosesAt = now,
                    EndsAt = now,
                    Ruling = new OfferRuling("Geen bericht.", new PersonId("recruiter"), now),
                }
            );
        await app.Get<ReferenceRecords>()
            .ChangeAsync(
                scene.Procedure,
                anna.Id,
                file =>
                    file with
                    {
                        Referees =
                        [
                            new Referee
                            {
                                Ordinal = 1,
                                Name = "Els Maas",
                                Email = "els@example.org",
                                Relation = "teamleider",
                                Rulings =
                                [
                                    new(RefereeChoice.GoOn, "Els Maas is onvindbaar.", new PersonId("recruiter"), now),
                                ],
                            },
                        ],
                    }
            );
        await app.PostAsync(scene.Procedure, "suspend", new { reason = "Vakantie." });

        var files = await ReadAsync(app, scene.Procedure);

        var told = files["decisions.csv"];
        Assert.Contains("follow-up-end,aanbod-1,,board-1,[…] wil niet meer.", told);
        Assert.Contains($"offer-taken-back,aanbod-1,{anna.Id},recruiter,Geen bericht.", told);
        Assert.Contains($"referee-goon,,{anna.Id} referee-1,recruiter,[…] is onvindbaar.", told);
        Assert.Contains("suspend,,,recruiter,Vakantie.", told);
        Assert.DoesNotContain("Maas", told);
    }

    [Fact]
    public async Task The_manifest_has_the_verdict_on_the_chain_and_the_hash_of_every_file()
    {
        await using var app = await ProcedureApi.StartAsync();
        var scene = await DecideAsync(app);

        var files = await ReadAsync(app, scene.Procedure);

        var manifest = JsonDocument.Parse(files["manifest.json"]).RootElement;
        Assert.True(manifest.GetProperty("audit").GetProperty("holds").GetBoolean());
        Assert.Equal("LC", manifest.GetProperty("vacancy").GetProperty("scale").GetString());
        Assert.Equal(files.Keys.Except(["manifest.json"]), manifest.GetProperty("files").EnumerateArray().Select(Name));
        Assert.All(
            manifest.GetProperty("files").EnumerateArray(),
            file =>
                Assert.Equal(
                    Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files[Name(file)]))),
                    file.GetProperty("sha256").GetString()
                )
        );

        static string Name(JsonElement file) => file.GetProperty("name").GetString()!;
    }

    [Fact]
    public async Task Each_line_of_the_chain_holds_the_hash_of_the_one_before()
    {
        await using var app = await ProcedureApi.StartAsync();
        var scene = await DecideAsync(app);

        var files = await ReadAsync(app, scene.Procedure);

        var lines = files["audit.jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var before = "";
        Assert.NotEmpty(lines);
        Assert.All(
            lines,
            line =>
            {
                var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before)));
                var entry = JsonDocument.Parse(line).RootElement;
                Assert.Equal(hash, entry.GetProperty("previous").GetString());
                before = line;
            }
        );
    }

    [Fact]
    public async Task A_chain_that_was_tampered_with_is_told()
    {
        await using var app = await ProcedureApi.StartAsync();
        var scene = await DecideAsync(app);
        await app.Get<RecordStore>()
            .ChangeAsync<AuditEntry>($"audit/{scene.Procedure}/00000001.json", entry => entry! with { What = "Other" });

        var files = await ReadAsync(app, scene.Procedure);

        var verdict = JsonDocument.Parse(files["manifest.json"]).RootElement.GetProperty("audit");
        Assert.False(verdict.GetProperty("holds").GetBoolean());
        Assert.Equal(1, verdict.GetProperty("brokenAt").GetInt32());
        Assert.Equal("changed", verdict.GetProperty("fault").GetString());
    }

    [Fact]
    public async Task After_erasure_dates_chain_and_receipt_remain()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AddCandidateAsync(id);
        await app.PostAsync(id, "cancel");
        await app.AdvanceUntilAsync("2027-03-01", 12, 0);

        var files = await ReadAsync(app, id);

        var manifest = JsonDocument.Parse(files["manifest.json"]).RootElement;
        Assert.True(manifest.TryGetProperty("erasedAt", out _));
        Assert.False(manifest.TryGetProperty("vacancy", out _));
        Assert.True(manifest.GetProperty("audit").GetProperty("holds").GetBoolean());
        Assert.Contains("withoutConsent", files["receipt.json"]);
        Assert.Contains("werving", files["stages.csv"]);
        Assert.Single(files["candidates.csv"].TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Nobody_gets_it_without_the_key_and_an_unknown_procedure_has_none()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();

        var unknown = await app.Http.GetAsync($"api/procedures/{ProcedureId.New()}/dossier");
        app.Http.DefaultRequestHeaders.Clear();
        var keyless = await app.Http.GetAsync($"api/procedures/{id}/dossier");

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, keyless.StatusCode);
    }

    [Fact]
    public void A_table_quotes_what_must_be_quoted_and_disarms_formulas()
    {
        var table = new CsvTable("a", "b", "c");
        table.Add("x,y", "=1+1", "zei \"ja\"");

        Assert.Equal("\uFEFFa,b,c\r\n\"x,y\",'=1+1,\"zei \"\"ja\"\"\"\r\n", Encoding.UTF8.GetString(table.ToBytes()));
    }

    /// <summary>An internal candidate whom management does not nominate.</summary>
    private static async Task<Scene> DecideAsync(RecruitmentApp app)
    {
        var scene = await Scene.SetAsync(app);
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied, Track.Internal);
        var call = scene.Stage(StageKind.Nomination);
        await scene.StartAsync(nameof(NominationOrchestration), call);
        await scene.VoteAsync(
            call,
            NominationOrchestration.Question,
            new PersonId("management-1"),
            [($"choice-{anna.Id}", "decline"), ($"reason-{anna.Id}", "Wij kunnen Anna niet missen, vindt Terpstra.")]
        );
        return scene;
    }

    /// <summary>The files as text, the byte order mark included.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> ReadAsync(RecruitmentApp app, ProcedureId id)
    {
        var answer = await app.Http.GetAsync($"api/procedures/{id}/dossier");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var files = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            await using var file = await entry.OpenAsync();
            await file.CopyToAsync(content);
            files[entry.FullName] = Encoding.UTF8.GetString(content.ToArray());
        }

        return files;
    }
}
