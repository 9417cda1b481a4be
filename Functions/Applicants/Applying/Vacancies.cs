using System.Runtime.CompilerServices;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.Applying;

/// <summary>Finds vacancies.</summary>
public sealed class Vacancies(ProcedureRecords procedures, ProcedureIndex index, TimeProvider clock)
{
    /// <summary>
    /// Null when the id is unknown, when the vacancy has not been authorised, or when retention has erased it.
    /// </summary>
    public async Task<PublishedVacancy?> FindAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        if (
            !Identifier.IsValid(id.Value)
            || await procedures.FindAsync(id, cancellationToken) is not { } procedure
            || await procedures.FindDefinitionAsync(id, cancellationToken) is not { } definition
            || !IsAuthorised(procedure, definition)
        )
        {
            return null;
        }

        var standing = VacancyStanding.Of(procedure, definition, clock.GetUtcNow());
        return new PublishedVacancy(procedure, definition, standing);
    }

    /// <summary>The vacancies that take applications from everybody now, in order of id.</summary>
    public async IAsyncEnumerable<PublishedVacancy> OpenAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var id in index.OpenAsync(cancellationToken))
        {
            if (await FindAsync(id, cancellationToken) is { Standing: { IsOpen: true, IsPublic: true } } open)
            {
                yield return open;
            }
        }
    }

    /// <summary>What still has to be approved, or was not, is nobody's business yet.</summary>
    private static bool IsAuthorised(Procedure procedure, ProcedureDefinition definition)
    {
        var authorisation = definition.Stages.FirstOrDefault(s => s.Kind == StageKind.Authorisation);
        return authorisation is null
            || (
                procedure.Outcome != ProcedureOutcome.NotAuthorised
                && procedure.Timeline.FirstOrDefault(d => d.StageId == authorisation.Id)?.EndedAt is not null
            );
    }
}
