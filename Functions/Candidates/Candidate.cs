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

/// <summary>A CV in the container <c>files</c>.</summary>
/// <param name="BlobName"><c>{procedureId}/{candidateId}/{generated}.pdf</c> or <c>.docx</c>: ids only.</param>
/// <param name="FileName">As the candidate named it; shown and given back at download.</param>
/// <param name="Length">In bytes.</param>
public sealed record CvFile(string BlobName, string FileName, string ContentType, long Length);

/// <summary>A CV on its way: uploaded to the container <c>cvs</c>, not yet validated and moved.</summary>
/// <param name="BlobName">In the container <c>cvs</c>; ids only.</param>
/// <param name="FileName">As the candidate named it.</param>
public sealed record ArrivingCv(string BlobName, string FileName);

/// <summary>An interview's time.</summary>
/// <param name="Id">Of the slot, such as <c>20270208-0900</c>.</param>
/// <param name="Sequence">iCalendar SEQUENCE: rises with each change.</param>
public sealed record InterviewSlot(string Id, DateTimeOffset Start, DateTimeOffset End, int Sequence);

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
    public Enrolment? Enrolment { get; init; }
    public bool ConsentRetention { get; init; }

    /// <summary>In the container <c>files</c>, beside the CV of the first application; absent where none is asked.</summary>
    public CvFile? Cv { get; init; }
}
