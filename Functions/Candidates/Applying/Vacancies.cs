using System.Runtime.CompilerServices;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates.Applying;

/// <summary>Finds vacancies.</summary>
public sealed class Vacancies(ProcedureRecords procedures, TimeProvider clock)
{
    /// <summary>Null when the id is unknown, or when retention has erased the vacancy.</summary>
    public async Task<PublishedVacancy?> FindAsync(
        ProcedureId id,
        CancellationToken cancellationToken
    )
    {
        if (
            !Identifier.IsValid(id.Value)
            || await procedures.FindAsync(id, cancellationToken) is not { } procedure
            || await procedures.FindDefinitionAsync(id, cancellationToken) is not { } definition
        )
        {
            return null;
        }

        var standing = VacancyStanding.Of(procedure, definition, clock.GetUtcNow());
        return new PublishedVacancy(procedure, definition, standing);
    }

    /// <summary>The vacancies that take applications now, in order of id.</summary>
    public async IAsyncEnumerable<PublishedVacancy> OpenAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var procedure in procedures.ListAsync(cancellationToken))
        {
            if (await FindAsync(procedure.Id, cancellationToken) is { Standing.IsOpen: true } open)
            {
                yield return open;
            }
        }
    }
}
