using System.Net;
using Recruitment.Candidates.Checks;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Checks;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Committee.Replacing;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Checks;

/// <summary>Human resources sees each document as it comes, of as many proofs as the definition names.</summary>
public sealed class EachDocumentTests
{
    private static readonly CheckPlan WithTraining = new()
    {
        ExtensionDays = 5,
        Proofs = [new Proof { Id = "ib", Name = "Opleiding tot intern begeleider" }],
    };

    [Theory]
    [WarmAndRecovered]
    public async Task Each_document_is_told_and_seen_as_it_comes(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        await scene.HandInAsync(call, anna, issued: null);
        var first = Assert.Single(await app.MailsAsync(nameof(ChecksAskedMail)));
        Assert.Contains("Bewijs van bevoegdheid", first.Html);
        Assert.Contains("Nog niet ingediend", first.Html);
        await scene.JudgeAsync(call, anna, CheckAction.Confirm);
        Assert.Null(await scene.ResultAsync(call));
        Assert.Empty(await app.NamesAsync("files"));
        await scene.HandInAsync(call, anna, qualification: false);
        var second = (await app.MailsAsync(nameof(ChecksAskedMail)))[1];
        Assert.Contains("Verklaring Omtrent het Gedrag", second.Html);
        Assert.DoesNotContain("Bewijs van bevoegdheid", second.Html);
        await scene.JudgeAsync(call, anna, CheckAction.Confirm);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(["hr-1", "hr-1"], await scene.WhoAsync("ChecksConfirmed"));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task What_was_seen_stays_seen_when_another_is_given_back(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        await scene.HandInAsync(call, anna);
        await scene.JudgeAsync(call, anna, CheckAction.Confirm, document: Proof.Vog);
        await scene.JudgeAsync(call, anna, CheckAction.Return, "Niet leesbaar.", document: Proof.Qualification);
        var returned = Assert.Single(await app.MailsAsync(nameof(DocumentsReturnedMail)));
        Assert.DoesNotContain("Verklaring Omtrent het Gedrag", returned.Html);
        var page = await app.GetAsync(scene.LinkOf(DocumentsLink.Name, call, anna));
        Assert.Null(page.Document.QuerySelector("#vog"));
        Assert.NotNull(page.Document.QuerySelector("#qualification"));
        await scene.HandInAsync(call, anna, issued: null);
        await scene.JudgeAsync(call, anna, CheckAction.Confirm);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Every_proof_that_the_definition_names_must_be_seen(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await ChecksTests.CheckAsync(app, plan: WithTraining);
        var asked = Assert.Single(await app.MailsAsync(nameof(DocumentsAskedMail)));
        Assert.Contains("Opleiding tot intern begeleider", asked.Html);
        await scene.HandInAsync(call, anna);
        await scene.JudgeAsync(call, anna, CheckAction.Confirm);
        Assert.Null(await scene.ResultAsync(call));
        await scene.HandInAsync(call, anna, issued: null, qualification: false, proof: "ib");
        await scene.JudgeAsync(call, anna, CheckAction.Confirm);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.NotNull((await scene.ChecksOfAsync(anna)).Documents["ib"].SeenAt);
    }

    [Fact]
    public async Task Deciding_twice_records_it_once()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        await scene.HandInAsync(call, anna, issued: null);
        await scene.JudgeAsync(call, anna, CheckAction.Confirm);
        var again = await scene.JudgeAsync(call, anna, CheckAction.Confirm);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Single(await scene.WhoAsync("ChecksConfirmed"));
        await scene.JudgeAsync(call, anna, CheckAction.Refuse, "Geen VOG.");
        Assert.Equal(HttpStatusCode.OK, (await scene.JudgeAsync(call, anna, CheckAction.Refuse, "Nee.")).Status);
        var late = await scene.SeeOnPaperAsync(call, anna, Proof.Vog, "2027-02-01", "2027-01-11");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Geen VOG.", (await scene.ChecksOfAsync(anna)).Reason);
        Assert.Single(await scene.WhoAsync("ChecksRefused"));
    }

    [Fact]
    public async Task Who_takes_the_place_of_human_resources_gets_the_link_to_what_waits()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        await scene.HandInAsync(call, anna, issued: null);
        app.Http.DefaultRequestHeaders.Add("x-functions-key", RunningApp.Key);
        await ScoringCommittee.ReplaceAsync(scene, new PersonId("hr-1"), "lena@example.org");
        Assert.Equal(["hr-1", "hr-1-2"], await scene.RecipientsAsync(nameof(ChecksAskedMail)));
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(scene.CheckAddress(call, anna))).Status);
        await scene.JudgeAsync(call, anna, CheckAction.Confirm, holder: "hr-1-2");
        Assert.Equal(["hr-1-2"], await scene.WhoAsync("ChecksConfirmed"));
    }

    [Fact]
    public async Task Checks_that_were_recorded_before_proofs_had_names_stay_readable()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        await app.Get<RecordStore>()
            .ChangeAsync<object>(
                $"{RecordPaths.CandidateFolder(scene.Procedure, anna.Id)}checks.json",
                _ => new
                {
                    procedure = scene.Procedure,
                    stage = call.Stage,
                    candidate = anna.Id,
                    asked = new[] { "vog", "qualification" },
                    closesAt = SingleStage.Start.AddDays(1),
                    endsAt = SingleStage.Start.AddDays(2),
                    documents = new { vog = new { issuedOn = "2027-01-11", submittedAt = SingleStage.Start } },
                    submissions = 1,
                    returns = 0,
                }
            );
        var kept = await scene.ChecksOfAsync(anna);
        Assert.Equal([Proof.Qualification], kept.Missing);
        Assert.Equal([Proof.Vog], kept.Unseen);
    }
}
