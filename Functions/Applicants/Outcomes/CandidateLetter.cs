using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Procedures;

namespace Recruitment.Applicants.Outcomes;

/// <summary>A mail to a candidate about how the application goes.</summary>
public sealed record CandidateLetter : Letter
{
    public CandidateLetter(Letter letter)
        : base(letter) { }

    public required Candidate Candidate { get; init; }

    /// <summary>Opens the candidate's own page, so it is for mails to the candidate only.</summary>
    public required Uri OwnPage { get; init; }

    /// <summary>For who was rejected: the step in which that was decided.</summary>
    public RejectionGround Ground => RejectionGrounds.Of(Candidate, Procedure, Definition);
    public IReadOnlyList<OutlineStep> Outline => ProcedureOutline.Of(Procedure, Definition);
    public DateOnly? NextNews => ProcedureOutline.NextNews(Procedure, Definition, Candidate.Track);
}
