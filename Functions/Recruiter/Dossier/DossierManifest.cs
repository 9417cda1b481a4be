using Recruitment.Audit;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Dossier;

/// <summary>What a dossier is of, what is in it, and whether its audit chain holds.</summary>
public sealed record DossierManifest
{
    /// <summary>Rises when a reader would have to change.</summary>
    public int Format { get; init; } = 1;
    public required ProcedureId Procedure { get; init; }
    public string? Template { get; init; }
    public required DateTimeOffset ExportedAt { get; init; }
    public required ProcedureState State { get; init; }
    public ProcedureOutcome? Outcome { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Since when the audit chain, the dates and the receipt are all that is left.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Absent once erased.</summary>
    public DossierVacancy? Vacancy { get; init; }
    public required AuditVerdict Audit { get; init; }
    public required IReadOnlyList<DossierFile> Files { get; init; }
}
