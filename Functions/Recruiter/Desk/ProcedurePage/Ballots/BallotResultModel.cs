using Recruitment.Committee;
using Recruitment.Definition;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Ballots;

/// <summary>What came of a ballot that is closed.</summary>
public sealed record BallotResultModel(ProcedurePlace Place, string Title, string Stage, DateTimeOffset ClosedAt)
{
    /// <summary>Names of those who did not answer.</summary>
    public IReadOnlyList<string> Silent { get; init; } = [];

    /// <summary>Why it ended with the answers that there were; absent: it ended as it should.</summary>
    public string? RuledBecause { get; init; }

    /// <summary>What was scored on; empty where nobody scores.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>What the committee scored together, the highest first; empty where nobody scores.</summary>
    public IReadOnlyList<ScoredCandidate> Scored { get; init; } = [];

    /// <summary>Who answered what; empty where people score, which they do together.</summary>
    public IReadOnlyList<GivenAnswer> Answers { get; init; } = [];
}

/// <summary>What a candidate was scored.</summary>
/// <param name="Averages">In order of the criteria; absent where nobody scored one.</param>
/// <param name="Weighted">The average over the criteria by weight, from 1 to 5.</param>
/// <param name="Lowest">The weighted average of whoever scored lowest.</param>
/// <param name="Highest">The weighted average of whoever scored highest.</param>
/// <param name="Remarks">What was written with it.</param>
public sealed record ScoredCandidate(
    string Name,
    IReadOnlyList<decimal?> Averages,
    decimal Weighted,
    decimal Lowest,
    decimal Highest,
    IReadOnlyList<string> Remarks
);

/// <summary>What one person answered.</summary>
/// <param name="Body">In the words in which they read it themselves.</param>
public sealed record GivenAnswer(string Name, DateTimeOffset At, BallotBody Body);
