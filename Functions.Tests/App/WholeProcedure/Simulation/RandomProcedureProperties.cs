using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Recruitment.Play;
using Recruitment.Play.Cast;
using Recruitment.Play.Checks;
using Recruitment.Play.Report;

namespace Recruitment.Tests.WholeProcedure.Simulation;

/// <summary>Whatever the definition is and whatever people do, the invariants of a procedure hold.</summary>
public sealed class RandomProcedureProperties
{
    private const string Base = "alkwin";

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

    /// <summary>What did not hold.</summary>
    private static async Task<IReadOnlyList<string>> PlayAsync(int seed)
    {
        var random = new Random(seed);
        var applicants = SampleApplicants.Take(random.Next(0, 9));
        var screen = new Screen(silent: true);
        var expectations = new Expectations(screen);
        var votes = new VoteCheck();
        var decisions = new DecisionCheck();
        var play = new WholePlay(Base, new RandomCourse(seed, Template.Read(Base), applicants), expectations, screen)
        {
            Overrides = RandomDefinition.Of(random),
            AtTheEnd = async (app, procedure) =>
            {
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
            Directory.Delete(folder, recursive: true);
        }
    }
}
