using Recruitment.Html;

namespace Recruitment.Stages.Checks;

/// <summary>The page on which a candidate hands in documents.</summary>
public sealed record DocumentsPageModel
{
    public required Brand Brand { get; init; }
    public required string Function { get; init; }
    public required CandidateChecks Checks { get; init; }
    public required string Sector { get; init; }

    /// <summary>Whether something can still be handed in.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What was wrong with what was sent.</summary>
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}
