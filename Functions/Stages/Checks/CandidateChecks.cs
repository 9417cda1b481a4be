using System.Text.Json.Serialization;
using Recruitment.Procedures;
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

/// <summary>
/// A document that a candidate handed in. Of what stands in it nothing is recorded (UAVG art. 31–33 for a VOG): only
/// when it was issued, handed in and seen.
/// </summary>
public sealed record CheckedDocument
{
    /// <summary>In the container <c>files</c>; absent once it was seen, because the copy belongs in the personnel file.</summary>
    public string? BlobName { get; init; }

    /// <summary>VOG: the day of issue.</summary>
    public DateOnly? IssuedOn { get; init; }
    public required DateTimeOffset SubmittedAt { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public PersonId? SeenBy { get; init; }
}

/// <summary>How the checks of one candidate ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckOutcome>))]
public enum CheckOutcome
{
    /// <summary>Everything was seen.</summary>
    Passed,

    /// <summary>Somebody found that this candidate cannot be appointed.</summary>
    Refused,

    /// <summary>The candidate did not hand everything in, also not in the extra time.</summary>
    Lapsed,
}

/// <summary>What a candidate hands in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentKind>))]
public enum DocumentKind
{
    /// <summary>The certificate of good conduct.</summary>
    Vog,

    /// <summary>Proof of the qualification for the work.</summary>
    Qualification,
}

/// <summary>The records of checks, by candidate.</summary>
public sealed class CheckRecords(RecordStore records) : KeyedRecords<CandidateId, CandidateChecks>(records)
{
    protected override string PathOf(ProcedureId procedure, CandidateId key) =>
        $"{RecordPaths.CandidateFolder(procedure, key)}checks.json";
}
