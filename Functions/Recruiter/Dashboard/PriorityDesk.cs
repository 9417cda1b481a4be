using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Definition.Priority;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>
/// Records which candidates go first, as HR established it: it corrects what candidates said, and knows the groups that
/// the form may not ask for.
/// </summary>
public sealed class PriorityDesk(ProcedureRecords procedures, CandidateRecords candidates, AuditLog audit)
{
    /// <summary>The key that takes priority away.</summary>
    public const string None = "none";

    /// <param name="key">Of the edition, or <see cref="None"/>.</param>
    /// <param name="by">Who establishes it, as the procedure knows them.</param>
    /// <returns>The fault, as a key of the dashboard's texts; null when it was recorded.</returns>
    public async Task<string?> SetAsync(
        Procedure procedure,
        CandidateId candidate,
        string key,
        PersonId by,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.FindDefinitionAsync(procedure.Id, cancellationToken);
        if (
            definition is null
            || PriorityEditions.Of(definition) is not { } edition
            || (key != None && !edition.Keys.Contains(key))
            || !Identifier.IsValid(candidate.Value)
            || await candidates.FindAsync(procedure.Id, candidate, cancellationToken) is null
        )
        {
            return "NoSuchPriority";
        }

        if (HasPreselectionStarted(procedure, definition))
        {
            return "PriorityTooLate";
        }

        var deed = new AuditDeed("PrioritySet", "", by.Value) { About = candidate };
        await audit.AppendAsync(procedure.Id, deed, cancellationToken);
        await candidates.ChangeAsync(
            procedure.Id,
            candidate,
            c => c with { PriorityGroup = key == None ? null : key },
            cancellationToken
        );
        return null;
    }

    private static bool HasPreselectionStarted(Procedure procedure, ProcedureDefinition definition) =>
        definition.Stages.FirstOrDefault(s => s.Kind == StageKind.Preselection) is { } preselection
        && procedure.Timeline.Any(d => d.StageId == preselection.Id && d.StartedAt is not null);
}
