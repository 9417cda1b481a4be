using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>A candidate's application: the one place where the name and the address are.</summary>
public sealed record Candidate : IListed<CandidateSummary>
{
    public required CandidateId Id { get; init; }
    public required ProcedureId Procedure { get; init; }
    public required string Name { get; init; }

    /// <summary>Empty: there is none, and letters go by post.</summary>
    public required string Email { get; init; }

    /// <summary>Another address that the candidate asked for, pending or confirmed; absent: none.</summary>
    public AddressChange? NewEmail { get; init; }

    /// <summary>Where letters are posted, in lines; there when <see cref="Email"/> is empty.</summary>
    public string? PostalAddress { get; init; }
    public string? Phone { get; init; }
    public string? Motivation { get; init; }

    /// <summary>What was answered to the form's own questions, by id of the question.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>Ids of the seats that the candidate stands for; empty: for whichever there is.</summary>
    public IReadOnlyList<string> StandsFor { get; init; } = [];

    /// <summary>Id of the seat that the candidate was offered; absent until then, and where there are none.</summary>
    public string? Seat { get; init; }

    /// <summary>The team that the candidate enrolled; absent where nobody enrols in a programme.</summary>
    public Enrolment? Enrolment { get; init; }

    /// <summary>The language that the candidate chose, BCP 47; absent: that of the organisation.</summary>
    public string? Language { get; init; }
    public required Track Track { get; init; }

    /// <summary>How it is known that an internal candidate works here, or that who said so does not; absent: their word.</summary>
    public InternalStanding? Internal { get; init; }

    /// <summary>The section or department in which an internal candidate works, in their words.</summary>
    public string? Section { get; init; }

    /// <summary>What contract an internal candidate has now, as they say; absent: not told.</summary>
    public CurrentContract? CurrentContract { get; init; }

    /// <summary>
    /// The group that is considered before others (a key of the posting's edition), as the candidate says or HR has
    /// established; absent: none.
    /// </summary>
    public string? PriorityGroup { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The CV in the container <c>files</c>; absent until it has arrived.</summary>
    public CvFile? Cv { get; init; }

    /// <summary>Asked for data to be kept for a year instead of four weeks.</summary>
    public bool ConsentRetention { get; init; }

    /// <summary>SHA-256 of all that was sent with the form, CV included, to recognise a button that was pressed twice.</summary>
    public string? Sent { get; init; }

    public CandidateStatus Status { get; init; } = CandidateStatus.Applied;

    /// <summary>Since when the status holds.</summary>
    public DateTimeOffset? StatusAt { get; init; }

    /// <summary>The stage's step in which the status was given, such as <c>preselection-1</c>.</summary>
    public string? StatusStep { get; init; }

    /// <summary>Why, where the status has a reason that the candidate may read (not nominated).</summary>
    public string? StatusReason { get; init; }

    /// <summary>What the status was before it became final, to go back to; absent while it is not.</summary>
    public CandidateStatus? StatusBefore { get; init; }

    /// <summary>Who of the organisation gave the status by an action of their own; absent: a stage, or the candidate.</summary>
    public PersonId? StatusBy { get; init; }

    /// <summary>Since when and until when the candidate is or was in reserve; absent: never.</summary>
    public ReserveStanding? Reserve { get; init; }

    /// <summary>How often the candidate was brought back after a final status.</summary>
    public int Returns { get; init; }

    /// <summary>Who of the organisation entered the application for the candidate; absent: the candidate applied.</summary>
    public PersonId? EnteredBy { get; init; }

    /// <summary>It came after the vacancy closed, and was accepted all the same.</summary>
    public bool IsLate { get; init; }

    /// <summary>The other application of the same person, in which this one goes on.</summary>
    public CandidateId? JoinedTo { get; init; }

    /// <summary>Other applications of the same person that go on in this one.</summary>
    public IReadOnlyList<CandidateId> Joined { get; init; } = [];

    /// <summary>A CV that was sent in and that the blob trigger has yet to move to <see cref="Cv"/>.</summary>
    public ArrivingCv? Arriving { get; init; }

    /// <summary>A second application from the same address, which waits for the candidate's confirmation.</summary>
    public Replacement? Replacement { get; init; }

    /// <summary>The procedure to which the candidate carried this application over.</summary>
    public ProcedureId? CarriedTo { get; init; }

    /// <summary>The interview that the candidate chose or was given.</summary>
    public InterviewSlot? Interview { get; init; }

    /// <summary>What the candidate wrote when none of the times suited; absent: they did not say so.</summary>
    public InterviewWish? InterviewWish { get; init; }

    /// <summary>Was in reserve, or withdrew when appointed: has an answer of later than the end of the procedure.</summary>
    [JsonIgnore]
    public bool IsAnsweredLater => Reserve is not null || StatusBefore == CandidateStatus.Appointed;

    /// <summary>When that answer was given; null: there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? AnsweredLaterAt => IsAnsweredLater && Status.IsFinal ? StatusAt : null;

    /// <summary>This candidate with a final status, which remembers what it was before.</summary>
    /// <param name="reason">What the candidate may read.</param>
    /// <param name="by">Who of the organisation decided it; null: a stage, or the candidate.</param>
    public Candidate Finished(
        CandidateStatus status,
        DateTimeOffset at,
        string? step,
        string? reason,
        PersonId? by = null
    ) =>
        this with
        {
            Status = status,
            StatusAt = at,
            StatusStep = step,
            StatusReason = reason,
            StatusBy = by,
            StatusBefore = Status,
        };

    CandidateSummary IListed<CandidateSummary>.Summary =>
        new(Id, Name, Email, Track, Status, ReceivedAt)
        {
            Team = Enrolment?.School,
            StatusAt = StatusAt,
            StatusStep = StatusStep,
            HasCv = Cv is not null,
            ReserveUntil = Status == CandidateStatus.Reserve ? Reserve?.Until : null,
            AnsweredLaterAt = AnsweredLaterAt,
            StatusBefore = StatusBefore,
            IsEntered = EnteredBy is not null,
            AsksTimeSince =
                InterviewWish is { IsOpen: true } wish && Status == CandidateStatus.Shortlisted ? wish.At : null,
            Clocks = new CandidateClocks(ConsentRetention, Reserve is not null, Interview?.End),
        };
}

/// <summary>What lists of candidates show.</summary>
public sealed record CandidateSummary(
    CandidateId Id,
    string Name,
    string Email,
    Track Track,
    CandidateStatus Status,
    DateTimeOffset ReceivedAt
)
{
    /// <summary>The school of the team that enrolled; absent where nobody enrols in a programme.</summary>
    public string? Team { get; init; }
    public DateTimeOffset? StatusAt { get; init; }

    /// <summary>The stage's step in which the status was given.</summary>
    public string? StatusStep { get; init; }
    public bool HasCv { get; init; }

    /// <summary>The first day of work of whoever was appointed, of who is in reserve, Europe/Amsterdam.</summary>
    public DateOnly? ReserveUntil { get; init; }

    /// <inheritdoc cref="Candidate.AnsweredLaterAt"/>
    public DateTimeOffset? AnsweredLaterAt { get; init; }

    /// <inheritdoc cref="Candidate.StatusBefore"/>
    public CandidateStatus? StatusBefore { get; init; }

    /// <summary>Somebody of the organisation entered the application.</summary>
    public bool IsEntered { get; init; }

    /// <summary>Since when the candidate waits for another time for the interview, UTC; null: they do not.</summary>
    public DateTimeOffset? AsksTimeSince { get; init; }

    /// <summary>What clocks go by beside the status; absent in what was listed before it was told.</summary>
    public CandidateClocks? Clocks { get; init; }

    /// <inheritdoc cref="Candidate.IsAnsweredLater"/>
    [JsonIgnore]
    public bool IsAnsweredLater => Clocks?.WasInReserve == true || StatusBefore == CandidateStatus.Appointed;
}

/// <summary>What clocks of a candidate go by beside the status.</summary>
/// <param name="ConsentRetention">Asked for data to be kept for a year.</param>
/// <param name="WasInReserve">Is or was in reserve.</param>
/// <param name="InterviewEnds">The end of the interview, UTC; absent: there is none.</param>
public sealed record CandidateClocks(bool ConsentRetention, bool WasInReserve, DateTimeOffset? InterviewEnds);

/// <summary>A CV in the container <c>files</c>.</summary>
/// <param name="BlobName"><c>{procedureId}/{candidateId}/{generated}.pdf</c> or <c>.docx</c>: ids only.</param>
/// <param name="FileName">As the candidate named it; shown and given back at download.</param>
/// <param name="Length">In bytes.</param>
public sealed record CvFile(string BlobName, string FileName, string ContentType, long Length);

/// <summary>A CV on its way: uploaded to the container <c>cvs</c>, not yet validated and moved.</summary>
/// <param name="BlobName">In the container <c>cvs</c>; ids only.</param>
/// <param name="FileName">As the candidate named it.</param>
public sealed record ArrivingCv(string BlobName, string FileName);

/// <summary>How long a candidate is kept in reserve.</summary>
/// <param name="Until">The first day of work of whoever was appointed, Europe/Amsterdam.</param>
public sealed record ReserveStanding(DateTimeOffset Since, DateOnly Until);

/// <summary>An interview's time.</summary>
/// <param name="Id">Of the slot, such as <c>20270208-0900</c>.</param>
/// <param name="Sequence">iCalendar SEQUENCE: rises with each change.</param>
/// <param name="Reason">Why the recruiter arranged it so; absent when the candidate chose it, or a rule gave it.</param>
public sealed record InterviewSlot(
    string Id,
    DateTimeOffset Start,
    DateTimeOffset End,
    int Sequence,
    string? Reason = null
);

/// <summary>
/// What a second application from the same address would change. It waits until whoever reads that address's mail
/// confirms it, so that nobody can overwrite somebody else's application.
/// </summary>
public sealed record Replacement
{
    public required DateTimeOffset ReceivedAt { get; init; }
    public string? Phone { get; init; }
    public string? Motivation { get; init; }
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<string> StandsFor { get; init; } = [];
    public Enrolment? Enrolment { get; init; }
    public bool ConsentRetention { get; init; }

    /// <inheritdoc cref="Candidate.Sent"/>
    public string? Sent { get; init; }

    /// <summary>In the container <c>files</c>, beside the CV of the first application; absent where none is asked.</summary>
    public CvFile? Cv { get; init; }
}
