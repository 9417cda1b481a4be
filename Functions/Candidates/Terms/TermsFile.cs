using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;

namespace Recruitment.Candidates.Terms;

/// <summary>The terms for one candidate, with what they are held against.</summary>
public sealed record TermsFile
{
    public required ProcedureDefinition Definition { get; init; }
    public required Candidate Candidate { get; init; }

    /// <summary>The run of the stage that the procedure stands in.</summary>
    public required Step Step { get; init; }
    public PersonalTerms? Terms { get; init; }

    /// <summary>The candidate has an offer already: what is fixed goes out as another version of it.</summary>
    public required bool IsRevision { get; init; }

    /// <summary>What the candidate wants to talk about, while that was asked and not answered.</summary>
    public string? Question { get; init; }
    public required TermsBounds Bounds { get; init; }

    /// <summary>The day on which the procedure was started, Europe/Amsterdam.</summary>
    public required DateOnly CreatedOn { get; init; }

    /// <summary>Whether terms can be fixed now: they are asked for, or the offer waits for its answer.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Versions that there are.</summary>
    public int Number => Terms?.Versions.Count ?? 0;

    /// <summary>What to start from.</summary>
    public TermsDraft Draft => Terms?.Latest is { } latest ? TermsBounds.Draft(latest) : Bounds.Draft(CreatedOn);

    public IReadOnlyList<Fault> Faults(TermsDraft draft) => TermsRules.Faults(draft, Bounds);
}
