using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>A candidate's application: the one place where the name and the address are.</summary>
public sealed record Candidate
{
    public required CandidateId Id { get; init; }
    public required ProcedureId Procedure { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public string? Phone { get; init; }
    public string? Motivation { get; init; }

    /// <summary>What was answered to the form's own questions, by id of the question.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>The team that the candidate enrolled; absent where nobody enrols in a programme.</summary>
    public Enrolment? Enrolment { get; init; }
    public required Track Track { get; init; }

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

    public CandidateStatus Status { get; init; } = CandidateStatus.Applied;

    /// <summary>Since when the status holds.</summary>
    public DateTimeOffset? StatusAt { get; init; }

    /// <summary>The stage's step in which the status was given, such as <c>preselection-1</c>.</summary>
    public string? StatusStep { get; init; }

    /// <summary>Why, where the status has a reason that the candidate may read (not nominated).</summary>
    public string? StatusReason { get; init; }

    /// <summary>A CV that was sent in and that the blob trigger has yet to move to <see cref="Cv"/>.</summary>
    public ArrivingCv? Arriving { get; init; }

    /// <summary>A second application from the same address, which waits for the candidate's confirmation.</summary>
    public Replacement? Replacement { get; init; }

    /// <summary>The procedure to which the candidate carried this application over.</summary>
    public ProcedureId? CarriedTo { get; init; }

    /// <summary>The interview that the candidate chose or was given.</summary>
    public InterviewSlot? Interview { get; init; }
}
