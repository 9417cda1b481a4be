using System.Text.RegularExpressions;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Retention;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Retention;

/// <summary>How long data are kept is told and done alike, wherever the period comes from.</summary>
public sealed partial class RetentionPeriodTests
{
    private const string Stage = "bewaren";
    private static readonly string[] SixWeeks = ["--Retention:Weeks=6", "--Retention:ConsentMonths=9"];

    [Theory]
    [WarmAndRecovered]
    public async Task Data_are_kept_for_as_long_as_was_set_when_the_procedure_started(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover, settings: SixWeeks);
        var scene = await Traces.EndAsync(app, Stage);
        await AssertKeptAsync(scene, SingleStage.Start.AddDays(42), SingleStage.Start.AddMonths(9));
        var receipt = await app.Get<Receipts>().FindAsync(scene.Procedure);
        Assert.Equal(["P6W", "P9M", "P6W"], receipt?.Entries.Select(entry => entry.Period));
    }

    [Fact]
    public async Task A_definition_with_periods_of_its_own_keeps_to_them()
    {
        await using var app = await SingleStage.StartAsync(recover: false, settings: SixWeeks);
        var scene = await Traces.EndAsync(app, Stage, new RetentionPeriods { Weeks = 2, ConsentMonths = 3 });
        await AssertKeptAsync(scene, SingleStage.Start.AddDays(14), SingleStage.Start.AddMonths(3));
    }

    [Theory]
    [InlineData(false, "6 weken na het einde")]
    [InlineData(true, "9 maanden te bewaren")]
    public async Task Every_page_and_mail_tells_the_period_that_holds(bool consent, string told)
    {
        await using var app = await OpenVacancy.StartAsync(settings: SixWeeks);
        var vacancy = await app.GetAsync($"vacancies/{SampleVacancy.Id}");
        await app.ApplyAsync(new ApplicationPost { Consent = consent });
        var candidate = Assert.Single(await app.ListAsync());
        var ownPage = await app.GetAsync(app.OwnPage(candidate));
        await app.GiveAsync(
            new OutcomeInput(
                SampleVacancy.Id,
                new CandidateSelection { Statuses = [CandidateStatus.Applied] },
                CandidateStatus.Rejected,
                "voorselectie-1"
            )
        );

        var mails = await app.MailsAsync();
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Contains(told, mail.Html));
        Assert.All(
            [vacancy.Text, ownPage.Text, .. mails.Select(mail => mail.Html)],
            text =>
            {
                Assert.All(Weeks().Matches(text), match => Assert.Equal("6 weken", match.Value));
                Assert.DoesNotContain("een jaar", text);
            }
        );
        Assert.NotEmpty(Weeks().Matches(vacancy.Text));
        Assert.NotEmpty(Weeks().Matches(ownPage.Text));
        Assert.Contains("Bewaar mijn gegevens 9 maanden", vacancy.Text);
        Assert.Contains("Bewaar mijn gegevens 9 maanden", ownPage.Text);
    }

    private static async Task AssertKeptAsync(Scene scene, DateTimeOffset usual, DateTimeOffset longer)
    {
        var app = scene.App;
        var anna = await Traces.AddAsync(scene, "Anna Vogelzang", consent: false);
        var bram = await Traces.AddAsync(scene, "Bram Kokkelmans", consent: true);
        var call = await scene.RunAsync(nameof(RetentionOrchestration), Stage);

        await app.Time.AdvanceUntilAsync(usual.AddSeconds(-1));
        Assert.NotNull(await app.Candidates.FindAsync(scene.Procedure, anna));
        await app.Time.AdvanceUntilAsync(usual);
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, anna));
        await app.Time.AdvanceUntilAsync(longer.AddSeconds(-1));
        Assert.NotNull(await app.Candidates.FindAsync(scene.Procedure, bram));
        await app.Time.AdvanceUntilAsync(longer);
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, bram));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [GeneratedRegex(@"\b\w+ weken\b")]
    private static partial Regex Weeks();
}
