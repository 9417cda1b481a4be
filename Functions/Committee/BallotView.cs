using Recruitment.Candidates;
using Recruitment.Committee.Conflicts;
using Recruitment.Committee.Paging;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>What a ballot form needs to ask its question.</summary>
public sealed record BallotView
{
    public required Ballot Ballot { get; init; }
    public required ProcedureDefinition Definition { get; init; }
    public required StageDefinition Stage { get; init; }

    /// <summary>The person who holds the link.</summary>
    public required PersonId Voter { get; init; }
    public required DateTimeOffset Now { get; init; }

    /// <summary>The holder of the link reads along, and sees the answer of who answers.</summary>
    public bool IsReader { get; init; }

    /// <summary>The page that is shown; null when the ballot asks about all its candidates at once.</summary>
    public BallotPart? Part { get; init; }

    /// <summary>The ballot's candidates, or those on the page, who have not withdrawn; in order of receipt.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>Those about whom this voter is not asked, because they said that they cannot judge them.</summary>
    public IReadOnlyList<PassedOverCandidate> PassedOver { get; init; } = [];

    /// <summary>Where to read each candidate's CV, for this voter.</summary>
    public required IReadOnlyDictionary<CandidateId, Uri> CvLinks { get; init; }

    /// <summary>The vote to show: the recorded one, or what was filled in since.</summary>
    public Vote? Vote { get; init; }

    /// <summary>What was just posted and not recorded; null: nothing was.</summary>
    public Vote? Posted { get; init; }

    /// <inheritdoc cref="BallotReading.Opens"/>
    public CandidateId? Opens { get; init; }

    /// <summary>The votes of the others; empty until the voter's own is recorded, so that nobody votes by them.</summary>
    public IReadOnlyList<Vote> Others { get; init; } = [];

    /// <summary>What the vote to show says of a candidate; null when nothing.</summary>
    public CandidateVote? Said(CandidateId candidate) => Vote?.Of(candidate);
}
