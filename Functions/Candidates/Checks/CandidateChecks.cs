using System.Text.Json.Serialization;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates.Checks;

/// <summary>
/// The record of the checks of one candidate. Filed under the candidate and not under a round, so that who passed need
/// not hand anything in again when another candidate was lost.
/// </summary>
public sealed record CandidateChecks
{
    public required ProcedureId Procedure { get; init; }
    public required string Stage { get; init; }
    public required CandidateId Candidate { get; init; }

    /// <summary>What is asked, by id: <c>vog</c>, <c>qualification</c>, and the proofs that the definition names.</summary>
    public required IReadOnlyList<string> Asked { get; init; }

    /// <summary>The deadline that people are told.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>When the time is extended, unless everything is settled by then.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>What was handed in or seen on paper, by id.</summary>
    public IReadOnlyDictionary<string, CheckedDocument> Documents { get; init; } =
        new Dictionary<string, CheckedDocument>();

    /// <summary>What somebody decided to do without, by id.</summary>
    public IReadOnlyDictionary<string, WaivedCheck> Waived { get; init; } = new Dictionary<string, WaivedCheck>();

    /// <summary>How often something was handed in.</summary>
    public int Submissions { get; init; }

    /// <summary>How often something was given back to be handed in anew.</summary>
    public int Returns { get; init; }

    /// <summary>Why it was given back the last time, or why the candidate was refused.</summary>
    public string? Reason { get; init; }

    public CheckOutcome? Outcome { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Who settled the last check, or refused the candidate.</summary>
    public PersonId? DecidedBy { get; init; }

    /// <summary>What the candidate has still to hand in.</summary>
    [JsonIgnore]
    public IEnumerable<string> Missing => Asked.Where(id => !Documents.ContainsKey(id) && !Waived.ContainsKey(id));

    /// <summary>What was handed in and waits to be seen.</summary>
    [JsonIgnore]
    public IEnumerable<string> Unseen => Asked.Where(id => Documents.TryGetValue(id, out var d) && d.SeenAt is null);

    /// <summary>What somebody of the organisation has neither seen nor waived.</summary>
    [JsonIgnore]
    public IEnumerable<string> Unsettled => Missing.Concat(Unseen);

    /// <summary>The files that are kept, in the container <c>files</c>.</summary>
    [JsonIgnore]
    public IEnumerable<string> Files => Documents.Values.Select(document => document.BlobName).OfType<string>();
}

/// <summary>
/// A document that a candidate handed in, here or on paper. Of what stands in it nothing is recorded (UAVG art. 31–33 for
/// a VOG): only when it was issued, handed in and seen.
/// </summary>
public sealed record CheckedDocument
{
    /// <summary>In the container <c>files</c>; absent once it was seen, because the copy belongs in the personnel file.</summary>
    public string? BlobName { get; init; }

    /// <summary>The day of issue: always of a VOG.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>On paper: the start of that day in the Netherlands.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>On paper: the start of that day in the Netherlands.</summary>
    public DateTimeOffset? SeenAt { get; init; }
    public PersonId? SeenBy { get; init; }

    /// <summary>When somebody recorded that it was seen on paper; absent for a file.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    [JsonIgnore]
    public bool IsOnPaper => RecordedAt is not null;
}

/// <summary>A check that somebody decided to do without.</summary>
/// <param name="Reason">In the words of who decided.</param>
/// <param name="At">UTC.</param>
public sealed record WaivedCheck(string Reason, PersonId By, DateTimeOffset At);

/// <summary>How the checks of one candidate ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckOutcome>))]
public enum CheckOutcome
{
    /// <summary>Everything was seen or waived.</summary>
    Passed,

    /// <summary>Somebody decided that this candidate cannot be appointed.</summary>
    Refused,

    /// <summary>Only before nobody was lost by the clock: the candidate did not hand everything in on time.</summary>
    Lapsed,
}
