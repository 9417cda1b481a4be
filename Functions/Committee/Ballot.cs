using Recruitment.Committee.Rulings;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>A ballot's record: the question, who decides about whom, and whether it is open.</summary>
public sealed record Ballot
{
    public required ProcedureId Procedure { get; init; }
    public required string Stage { get; init; }
    public required string Id { get; init; }
    public required string Form { get; init; }
    public required IReadOnlyList<PersonId> Voters { get; init; }
    public required IReadOnlyList<CandidateId> Candidates { get; init; }

    /// <summary>It asks about the procedure itself and not about candidates.</summary>
    public bool AboutProcedure { get; init; }

    public required int Quorum { get; init; }

    /// <summary>One voter answers for all: the ballot is complete with the first vote.</summary>
    public bool OneAnswers { get; init; }

    /// <summary>Who is told, beside the recruiter and the chair, that nobody answered by the deadline.</summary>
    public IReadOnlyList<PersonId> EscalateTo { get; init; } = [];

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The deadline that people are told.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>Voters who said that they cannot judge these candidates, in order of saying so. They no longer vote.</summary>
    public IReadOnlyList<PersonId> Conflicted { get; init; } = [];

    /// <summary>
    /// It does not close without a quorum, unless the recruiter decides so. Ballots of before version 4 close after their
    /// last extension.
    /// </summary>
    public bool WaitsForQuorum { get; init; }

    /// <inheritdoc cref="BallotCall.CanGoUnanswered"/>
    public bool CanGoUnanswered { get; init; }

    /// <summary>How often it was extended for want of a quorum.</summary>
    public int Extensions { get; init; }

    /// <summary>That it ends with the answers that there are; absent while nobody decided so.</summary>
    public BallotRuling? Ruling { get; init; }

    /// <summary>When it closed; absent while votes are taken.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
