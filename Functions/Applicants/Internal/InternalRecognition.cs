using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.Internal;

/// <summary>
/// Tells of who says to work here whether that is known: by the domain of the address, or by the list of staff that HR
/// gave. Who is known by neither is not turned away: HR is asked before anything depends on it.
/// </summary>
public sealed class InternalRecognition(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    StaffLists staff,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>Null when it is not known.</summary>
    public async Task<InternalStanding?> FindAsync(
        ProcedureId procedure,
        string email,
        CancellationToken cancellationToken
    )
    {
        if (
            await procedures.FindDefinitionAsync(procedure, cancellationToken) is { } definition
            && IsOfDomain(email, definition.Organisation.MailDomains)
        )
        {
            return new InternalStanding(InternalGround.MailDomain, clock.GetUtcNow());
        }

        return await staff.HasAsync(procedure, email, cancellationToken)
            ? new InternalStanding(InternalGround.StaffList, clock.GetUtcNow())
            : null;
    }

    /// <summary>Takes a list of staff, and recognises by it who applied before.</summary>
    /// <param name="by">Who gave it.</param>
    public async Task TakeListAsync(
        ProcedureId procedure,
        IReadOnlyList<string> addresses,
        PersonId by,
        CancellationToken cancellationToken
    )
    {
        await staff.PutAsync(procedure, addresses, cancellationToken);
        await audit.AppendAsync(procedure, "StaffListGiven", "", by.Value, cancellationToken);
        foreach (var candidate in await candidates.ListAsync(procedure, cancellationToken))
        {
            if (
                candidate is { Track: Track.Internal, Internal: null }
                && await FindAsync(procedure, candidate.Email, cancellationToken) is { } standing
            )
            {
                await candidates.ChangeAsync(
                    procedure,
                    candidate.Id,
                    c => c.Internal is null ? c with { Internal = standing } : c,
                    cancellationToken
                );
            }
        }
    }

    private static bool IsOfDomain(string email, IReadOnlyList<string> domains)
    {
        var domain = email[(email.LastIndexOf('@') + 1)..];
        return domains.Contains(domain, StringComparer.OrdinalIgnoreCase);
    }
}
