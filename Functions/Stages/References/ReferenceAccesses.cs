using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.References;

/// <summary>Finds what a link about references opens.</summary>
public sealed class ReferenceAccesses(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    ReferenceRecords references
)
{
    /// <summary>Null when the candidate or the procedure has been erased.</summary>
    public async Task<ReferenceAccess?> FindAsync(Link link, CandidateId id, CancellationToken cancellationToken)
    {
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        var stage = definition?.Stages.FirstOrDefault(s => s.Kind == StageKind.References);
        if (procedure is null || definition is null || candidate is null || stage is null)
        {
            return null;
        }

        var takesPart = candidate.Status == CandidateStatus.Shortlisted;
        return new ReferenceAccess
        {
            Definition = definition,
            Plan = stage.References!, // a stage of references has a plan
            Candidate = candidate,
            File =
                await references.FindAsync(link.Procedure, id, cancellationToken)
                ?? new ReferenceFile { Candidate = id },
            Phase = takesPart ? ReferencePhases.CurrentOf(procedure, link.Step) : null,
            ClosesAt = procedure.Timeline.FirstOrDefault(d => d.StageId == stage.Id)?.ClosesAt,
        };
    }
}
