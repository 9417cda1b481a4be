using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Profiles;

/// <summary>
/// What the procedure knows of a candidate, for the systems of whoever runs it. Scores, votes, references and complaints
/// are of the people who gave them, and are not in it.
/// </summary>
public sealed record CandidateProfile
{
    public required CandidateId Id { get; init; }
    public required ProcedureId Procedure { get; init; }

    /// <summary>A status of candidates.</summary>
    public required string Status { get; init; }
    public DateTimeOffset? StatusAt { get; init; }

    /// <summary>The stage's step in which the status was given.</summary>
    public string? StatusStep { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public string? Phone { get; init; }
    public required Track Track { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public string? Motivation { get; init; }

    /// <summary>By id of the definition's own question.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }
    public Enrolment? Enrolment { get; init; }
    public CandidateCv? Cv { get; init; }
    public InterviewTime? Interview { get; init; }

    /// <summary>Of who is in reserve: the first day of work of whoever was appointed; until then the place may come free.</summary>
    public DateOnly? ReserveUntil { get; init; }

    /// <summary>Asked for data to be kept for longer.</summary>
    public bool ConsentRetention { get; init; }

    /// <summary>The procedure to which the candidate carried this application over.</summary>
    public ProcedureId? CarriedTo { get; init; }

    /// <summary>Absent while there is no final answer.</summary>
    public CandidateOutcome? Outcome { get; init; }

    /// <summary>Where what an HR system needs is, of who was appointed and while it is given.</summary>
    public Uri? HrExportUrl { get; init; }
}

/// <summary>A candidate's CV.</summary>
/// <param name="FileName">As the candidate named it.</param>
/// <param name="Length">In bytes.</param>
public sealed record CandidateCv(string FileName, string ContentType, long Length, Uri Url);

/// <summary>When the candidate's interview is, UTC.</summary>
public sealed record InterviewTime(DateTimeOffset Start, DateTimeOffset End);

/// <summary>A final answer.</summary>
public sealed record CandidateOutcome
{
    public required string Status { get; init; }

    /// <summary>When it was given; absent where it is not known.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The stage's step; absent when the candidate withdrew.</summary>
    public string? Step { get; init; }

    /// <summary>Of a rejection.</summary>
    public RejectionGround? Ground { get; init; }

    /// <summary>What was written with it, when something was.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// What people did, in that step or else the last before it in which people did something, that led to the answer.
    /// </summary>
    public required IReadOnlyList<CandidateDecision> Decisions { get; init; }
}

/// <summary>Something that somebody did, as the audit chain has it.</summary>
/// <param name="Who">Id of the person, such as <c>board-1</c>, or of the candidate.</param>
public sealed record CandidateDecision(string What, string Step, string Who, DateTimeOffset At);
