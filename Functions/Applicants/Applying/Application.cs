using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Applicants.Applying;

/// <summary>An application without faults.</summary>
public sealed record Application
{
    public required ProcedureId Procedure { get; init; }

    /// <summary>The id that the candidate gets, unless the address applied before.</summary>
    public required CandidateId Proposed { get; init; }
    public required ApplicationFields Fields { get; init; }
    public required Track Track { get; init; }

    /// <summary>
    /// The generated name under which the CV will be put in the container <c>cvs</c>; null when it is there already.
    /// </summary>
    public string? ArrivesAs { get; init; }

    /// <summary>Absent where none is asked.</summary>
    public ApplicationCv? Cv { get; init; }

    /// <summary>Of a programme: the team.</summary>
    public Enrolment? Enrolment { get; init; }
}
