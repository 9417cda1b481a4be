using Recruitment.Html;
using Recruitment.Procedures;

namespace Recruitment.Stages.Decision;

/// <summary>The page on which the suspension of a decision is ended.</summary>
public sealed record SuspensionPageModel
{
    public required Brand Brand { get; init; }
    public required string Function { get; init; }

    /// <summary>Name of whoever is to be appointed.</summary>
    public required string Candidate { get; init; }
    public CouncilAdvice? Advice { get; init; }
    public required CouncilNotice Notice { get; init; }
    public required Suspension Suspension { get; init; }

    /// <summary>The recruiter records a settlement; the council that it has no objection.</summary>
    public required bool IsRecruiter { get; init; }

    /// <summary>Whether the suspension can still be ended.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What was wrong with what was posted, in a sentence.</summary>
    public string? Fault { get; init; }

    /// <summary>What was posted and refused.</summary>
    public string? Settlement { get; init; }
    public bool Confirmed { get; init; }

    public IReadOnlyList<FieldFault> Faults =>
        Fault is { } text ? [new FieldFault(SuspensionLink.ConfirmedField, text)] : [];
}
