using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Ties;

/// <summary>
/// Lets the committee vote again among candidates who are tied. When that is a tie too, the chair's vote decides if the
/// stage says so (<see cref="StageDefinition.TieBreak"/>); otherwise the committee is asked to talk and votes once more.
/// </summary>
internal static class TieBreaking
{
    private const int WorkingDays = 2;

    /// <summary>Waits until the order of the tied is decided, and written down as <see cref="TieDecision"/>.</summary>
    /// <param name="about">Who can be on the ballot.</param>
    /// <returns>False when the recruiter ended it without a result.</returns>
    public static async Task<bool> BreakTieAsync(
        this TaskOrchestrationContext context,
        StageCall call,
        IReadOnlyList<PersonId> committee,
        CandidateSelection about,
        Tie tie
    )
    {
        for (var number = 1; tie.Groups.Count > 0; number++)
        {
            var ballot = BallotOf(call, number) with
            {
                Voters = committee,
                Candidates = about with { Only = [.. tie.Groups.SelectMany(group => group)] },
                Quorum = Seats.Majority(committee),
            };
            var result = await context.VoteAsync(ballot);
            if (result.IsWithoutResult)
            {
                return false;
            }

            var isBroken = await context.CallActivityAsync<bool>(
                nameof(CountTieActivity),
                new TieCount(call, ballot.Ballot, tie),
                Retries.Default
            );
            if (isBroken || !result.HadCandidates)
            {
                return true;
            }

            await context.TellAsync([
                .. committee
                    .Append(People.RecruiterId)
                    .Select(person => call.Mail(nameof(TieAgainMail), person.Value, number)),
            ]);
        }

        return true;
    }

    /// <summary>What voters read beforehand of a tie; null where this ballot has none.</summary>
    /// <param name="again">It is a second ballot already.</param>
    public static string? RuleOf(BallotView view, bool again = false)
    {
        if (!view.Ballot.BreaksTies)
        {
            return null;
        }

        var texts = BallotTexts.Resources;
        var people = view.Definition.People;
        var rest =
            view.Stage.TieBreak == TieBreak.Chair
                ? texts.With("TieChair", people.Find(people.ChairId)?.Name ?? "")
                : texts["TieTalk"];
        return again ? rest : $"{texts["TieSecondBallot"]} {rest}";
    }

    private static BallotCall BallotOf(StageCall call, int number) =>
        new()
        {
            Procedure = call.Procedure,
            Stage = call.Stage,
            Ballot = call.Ballot($"tie-{number}"),
            Form = nameof(TieForm),
            Voters = [],
            Candidates = null,
            Quorum = 1,
            WorkingDays = WorkingDays,
            BreaksTies = true,
        };
}
