using System.IO.Compression;
using System.Net;
using System.Text;
using Recruitment.Applicants.OwnPage;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Dossier;
using Recruitment.Retention;
using Recruitment.Stages.Checks;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Checks;

/// <summary>A check that human resources does without: where the definition allows it, by whom, when and why.</summary>
public sealed class WaiverTests
{
    private const string Reason = "Anna Vos werkt hier al; haar VOG zit in het personeelsdossier.";

    [Theory]
    [WarmAndRecovered]
    public async Task A_check_of_an_internal_candidate_is_waived_with_a_reason(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await ChecksTests.CheckAsync(app, track: Track.Internal);
        var page = await scene.JudgeAsync(call, anna, CheckAction.Waive, Reason, document: Proof.Vog);
        Assert.Contains("Niet nodig, besloot Hanna de Boer", page.Text("#documents"));
        var waived = (await scene.ChecksOfAsync(anna)).Waived[Proof.Vog];
        Assert.Equal((Reason, "hr-1", SingleStage.Start), (waived.Reason, waived.By.Value, waived.At));
        Assert.Equal(["hr-1"], await scene.WhoAsync("CheckWaived"));
        Assert.Null(await scene.ResultAsync(call));
        await scene.HandInAsync(call, anna, issued: null);
        await scene.JudgeAsync(call, anna, CheckAction.Confirm);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [Theory]
    [InlineData(Track.External, Waiver.Internal, "Van dit document kan alleen bij een interne kandidaat")]
    [InlineData(Track.Internal, Waiver.Never, "kan in deze procedure bij niemand worden afgezien")]
    [InlineData(Track.External, Waiver.Anybody, null)]
    [InlineData(Track.Internal, Waiver.Internal, null)]
    public async Task Whether_a_check_can_be_waived_is_a_setting(Track track, Waiver waiver, string? fault)
    {
        await using var app = await SingleStage.StartAsync();
        var plan = new CheckPlan { QualificationWaiver = waiver };
        var (scene, call, anna) = await ChecksTests.CheckAsync(app, track: track, plan: plan);
        var page = await scene.JudgeAsync(call, anna, CheckAction.Waive, "Bekend.", document: Proof.Qualification);
        if (fault is null)
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(Proof.Qualification, (await scene.ChecksOfAsync(anna)).Waived.Keys);
            return;
        }

        Assert.Contains(fault, Assert.Single(page.Faults()));
        Assert.Empty((await scene.ChecksOfAsync(anna)).Waived);
        var (status, _) = await scene.DecideByApiAsync(
            anna,
            new
            {
                action = "waive",
                document = "qualification",
                reason = "Bekend.",
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task The_dossier_tells_who_saw_and_who_waived_what_and_why_without_names()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app, others: "Bram Kok", track: Track.Internal);
        var bram = (await app.Candidates.ListAsync(scene.Procedure)).Single(c => c.Name == "Bram Kok");
        await scene.JudgeAsync(call, anna, CheckAction.Waive, Reason, document: Proof.Qualification);
        await scene.SeeOnPaperAsync(call, anna, Proof.Vog, "2027-02-01", "2027-01-11", "2027-01-29");
        await scene.JudgeAsync(call, bram, CheckAction.Refuse, "De VOG is er niet.", holder: "recruiter");
        var table = await TableAsync(app, scene.Procedure);
        Assert.Contains($"{anna.Id},vog,2027-01-11,2027-01-29,yes,seen,2027-02-01,hr-1,", table);
        Assert.Contains($"{anna.Id},qualification,,,,waived,2027-02-01,hr-1,", table);
        Assert.Contains($"{bram.Id},,,,,refused,2027-02-01,recruiter,De VOG is er niet.", table);
        Assert.DoesNotContain("Anna Vos", table);
    }

    [Fact]
    public async Task What_is_recorded_is_in_the_candidates_own_data_and_goes_with_them()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app, track: Track.Internal);
        await scene.JudgeAsync(call, anna, CheckAction.Waive, Reason, document: Proof.Vog);
        var own = app.PathOf(new Link(CandidateLink.Name, scene.Procedure, "", anna.Id.Value));
        var data = await app.Http.GetStringAsync($"{own}?view=data");
        Assert.Contains("zit in het personeelsdossier", data);
        await app.Get<CandidateErasure>().EraseAsync(scene.Procedure, anna.Id, default);
        Assert.Null(await app.Get<CheckRecords>().FindAsync(scene.Procedure, anna.Id));
    }

    private static async Task<string> TableAsync(RecruitmentApp app, ProcedureId id)
    {
        var dossier = await app.Get<Dossiers>().WriteAsync(await app.Procedures.GetAsync(id), default);
        using var zip = new ZipArchive(dossier.ToStream());
        using var reader = new StreamReader(zip.GetEntry("checks.csv")!.Open(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
