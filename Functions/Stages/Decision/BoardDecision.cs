using Recruitment.Committee;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>What the votes of the board come to.</summary>
/// <param name="Choice">A <see cref="DecisionChoice"/>.</param>
/// <param name="Prefers">Who goes first instead, with <see cref="DecisionChoice.Prefer"/>.</param>
/// <param name="Reasons">Of the members who decided so.</param>
public sealed record BoardDecision(string Choice, CandidateId? Prefers, IReadOnlyList<string> Reasons)
{
    /// <summary>About whom the council's advice was weighed; absent when it was not asked.</summary>
    public CandidateId? Weighed { get; init; }

    /// <summary>It is not about who would follow: when nobody accepts, the board decides again.</summary>
    public bool FirstOnly { get; init; }

    /// <summary>Whether the council's conditions are met.</summary>
    public bool FollowsConditions { get; init; }

    /// <summary>When board and council consulted, where the board tells it.</summary>
    public DateOnly? ConsultedOn { get; init; }
}

/// <summary>Reads what the board decided.</summary>
public sealed class BoardDecisions(BallotRecords ballots)
{
    /// <summary>Null when too few members voted.</summary>
    public async Task<BoardDecision?> FindAsync(StageCall call, CancellationToken cancellationToken)
    {
        var id = call.Ballot(DecisionOrchestration.Question);
        var ballot = await ballots.GetAsync(call.Procedure, id, cancellationToken);
        var votes = await ballots.VotesAsync(call.Procedure, id, cancellationToken);
        return votes.Count < ballot.Quorum && ballot.Ruling is null ? null : DecisionRules.Decide(votes, ballot.Voters);
    }
}

/// <summary>What a board member says on the decision's ballot.</summary>
public static class DecisionChoice
{
    /// <summary>As the committee recommends.</summary>
    public const string Follow = "follow";

    /// <summary>Another candidate of the ranking first; the one whose <c>Rank</c> is 1.</summary>
    public const string Prefer = "prefer";

    /// <summary>Nobody is appointed.</summary>
    public const string Nobody = "nobody";
}
