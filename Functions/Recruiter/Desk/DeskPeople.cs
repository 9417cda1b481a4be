using Recruitment.Procedures;

namespace Recruitment.Recruiter.Desk;

/// <summary>
/// Whose desk it is: recruiters and HR of procedures whose data are kept, and those whom the setting names.
/// </summary>
public sealed class DeskPeople(DeskSettings settings, AddressKeys keys, ProcedureStandings standings)
{
    /// <summary>Whether whoever has the address comes to the desk.</summary>
    public async Task<bool> IsKnownAsync(string address, CancellationToken cancellationToken)
    {
        // Both are looked at, so that the time taken does not tell which it was.
        var key = await keys.OfAsync(address, cancellationToken);
        var isNamed = false;
        await foreach (var standing in standings.ListAsync(cancellationToken))
        {
            isNamed |= standing.SeatOf(key) is not null;
        }

        return isNamed || settings.Names(address);
    }

    /// <summary>Where the procedures stand that are a visitor's, in order of id.</summary>
    public async Task<IReadOnlyList<ProcedureStanding>> ProceduresAsync(
        DeskVisitor visitor,
        CancellationToken cancellationToken
    ) =>
        await standings
            .ListAsync(cancellationToken)
            .Where(standing => visitor.In(standing) is not null)
            .ToListAsync(cancellationToken);
}
