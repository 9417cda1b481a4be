using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Definition;
using Recruitment.Html;

namespace Recruitment.Stages.References;

/// <summary>What a link about a candidate's references opens.</summary>
public sealed record ReferenceAccess
{
    public required ProcedureDefinition Definition { get; init; }
    public required ReferencePlan Plan { get; init; }
    public required Candidate Candidate { get; init; }
    public required ReferenceFile File { get; init; }

    /// <summary>The phase that is under way; null when the stage is not.</summary>
    public ReferencePhase? Phase { get; init; }

    /// <summary>When the wait closes, UTC.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    public Brand Brand => Definition.Organisation.Brand;
    public string Function => Definition.Vacancy.Function;

    /// <summary>The candidate no longer takes part.</summary>
    public bool IsGone => Candidate.Status == CandidateStatus.Withdrawn;

    public ReferenceFindings Findings => new(Plan.Questions, File);
}
