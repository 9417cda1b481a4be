using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Candidates;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Checks;
using Recruitment.Play.Report;
using Recruitment.Records;

namespace Recruitment.Tests.WholeProcedure.Simulation;

/// <summary>Whatever the definition is and whatever people do, the invariants of a procedure hold.</summary>
public sealed class RandomProcedureProperties
{
    private const string Base = "alkwin";

    /// <summary>Procedures of which one has a letter among its applications; and days that a late one may take.</summary>
    private const int PaperOutOf = 3;
    private const int MaxDaysLate = 90;
    private const int MaxApplicants = 9;

    /// <summary>More of them when it is asked: see CONTRIBUTING.md.</summary>
    private static readonly int Procedures = int.Parse(
        Environment.GetEnvironmentVariable("RECRUITMENT_PROCEDURES") ?? "20",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public void Every_random_procedure_ends_with_one_answer_for_everybody_and_no_data_left() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Procedures),
            Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed => Assert.Empty(PlayAsync(seed).GetAwaiter().GetResult())
            )
        );

    /// <summary>That those who apply otherwise really take part, in the first such procedure with enough applicants.</summary>
    [Fact]
    public async Task Applications_by_letter_and_too_late_are_among_them()
    {
        var seed = Enumerable
            .Range(0, 1000)
            .First(s => s % PaperOutOf == 0 && new Random(s).Next(0, MaxApplicants) > 2);
        IReadOnlyList<Candidate> entered = [];
        var broken = await PlayAsync(
            seed,
            async (app, procedure) =>
                entered = [
                    .. (
                        await app.Services.GetRequiredService<CandidateRecords>().ListAsync(new ProcedureId(procedure))
                    ).Where(candidate => candidate.EnteredBy is not null),
                ]
        );
        Assert.Empty(broken);
        Assert.Contains(entered, candidate => candidate.Email.Length == 0);
        Assert.Contains(entered, candidate => candidate.Email.Length > 0);
    }

    /// <summary>One of some applies by letter, and one too late.</summary>
    private static Applicant Ways(Applicant applicant, int place, int seed) =>
        (place, seed % PaperOutOf) switch
        {
            (1, 0) => applicant with { OnPaper = true, Withdraws = false },
            (2, 0 or 1) => applicant with { Late = true, After = TimeSpan.FromDays(seed % MaxDaysLate) },
            _ => applicant,
        };

    /// <summary>What did not hold.</summary>
    private static async Task<IReadOnlyList<string>> PlayAsync(
        int seed,
        Func<RunningApp, string, Task>? atTheEnd = null
    )
    {
        var random = new Random(seed);
        var applicants = SampleApplicants
            .Take(random.Next(0, MaxApplicants))
            .Select((one, place) => Ways(one, place, seed))
            .ToList();
        var screen = new Screen(silent: true);
        var expectations = new Expectations(screen);
        var votes = new VoteCheck();
        var decisions = new DecisionCheck();
        var play = new WholePlay(Base, new RandomCourse(seed, Template.Read(Base), applicants), expectations, screen)
        {
            Overrides = RandomDefinition.Of(random),
            AtTheEnd = async (app, procedure) =>
            {
                await (atTheEnd?.Invoke(app, procedure) ?? Task.CompletedTask);
                await votes.CheckAsync(app, procedure);
                await decisions.CheckAsync(app, procedure);
            },
            AfterTheStart = decisions.CheckAsync,
        };
        var folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
        try
        {
            var played = await play.PlayAsync(folder);
            return [.. expectations.Failed, .. Invariants.Broken(played), .. votes.Broken, .. decisions.Broken];
        }
        finally
        {
            DataFolders.Delete(folder);
        }
    }
}
