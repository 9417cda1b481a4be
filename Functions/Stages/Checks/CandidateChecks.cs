using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>
/// The record of the checks of one candidate. Filed under the candidate and not under a round, so that who passed need
/// not hand anything in again when another candidate was lost.
/// </summary>
public sealed record CandidateChecks
{
    public required ProcedureId Procedure { get; init; }
    public required string Stage { get; init; }
    public required CandidateId Candidate { get; init; }

    /// <summary>What is asked.</summary>
    public required IReadOnlyList<DocumentKind> Asked { get; init; }

    /// <summary>The deadline that people are told.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>Until when something can still be handed in and confirmed.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    public IReadOnlyDictionary<DocumentKind, CheckedDocument> Documents { get; init; } =
        new Dictionary<DocumentKind, CheckedDocument>();

    /// <summary>How often something was handed in.</summary>
    public int Submissions { get; init; }

    /// <summary>How often it was given back to be handed in anew.</summary>
    public int Returns { get; init; }

    /// <summary>Why it was given back the last time, or why the candidate was refused.</summary>
    public string? Reason { get; init; }

    public CheckOutcome? Outcome { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }

    public bool IsComplete() => Asked.All(Documents.ContainsKey);
}
