using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Html;

namespace Recruitment.Stages.Checks;

/// <summary>The page on which somebody looks at a candidate's documents and decides.</summary>
public sealed record CheckPageModel
{
    public required ProcedureDefinition Definition { get; init; }
    public required Candidate Candidate { get; init; }
    public required CandidateChecks Checks { get; init; }

    /// <summary>The page's own address, for the documents.</summary>
    public required string Address { get; init; }

    /// <summary>Whether a decision can be made: everything is there, and nobody decided.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What was posted and refused, and what was wrong with it.</summary>
    public string Choice { get; init; } = "";
    public string Reason { get; init; } = "";
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    public string Sector => Definition.Vacancy.Sector;
}
