using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk;

/// <summary>Who visits the desk: a recruiter, somebody of HR, or one whom the setting names.</summary>
/// <param name="Address">Theirs, as they signed in; shown to them alone.</param>
/// <param name="Key">Stands for the address where it may not be (<see cref="AddressKeys"/>).</param>
/// <param name="IsOffice">The setting <c>Desk__Users</c> names them: every procedure is theirs.</param>
/// <param name="FormToken">What forms of theirs carry, so that no other site can post one in their name.</param>
public sealed record DeskVisitor(string Address, string Key, bool IsOffice, string FormToken)
{
    /// <summary>Names who visits, and in which session: what their forms are tied to.</summary>
    internal string Visit { get; init; } = "";

    /// <summary>As what they visit a procedure; null: it is not theirs.</summary>
    public DeskProcedure? In(Procedure procedure, ProcedureDefinition definition)
    {
        foreach (var (id, address) in definition.People.OfTheDesk)
        {
            if (address.Trim().Equals(Address, StringComparison.OrdinalIgnoreCase))
            {
                return new DeskProcedure(procedure, definition, RoleOf(id), id);
            }
        }

        return IsOffice
            ? new DeskProcedure(
                procedure,
                definition,
                DeskRole.Office,
                definition.People.OfficeAt(Address) ?? People.RecruiterId
            )
            : null;
    }

    /// <summary>As what they visit it, as lists tell; null: it is not theirs.</summary>
    public DeskRole? In(ProcedureStanding standing) =>
        standing.SeatOf(Key) is { } seat ? RoleOf(seat)
        : IsOffice ? DeskRole.Office
        : null;

    private static DeskRole RoleOf(PersonId id) => People.IsRecruiter(id) ? DeskRole.Recruiter : DeskRole.Hr;
}

/// <summary>As what somebody visits a procedure at the desk.</summary>
public enum DeskRole
{
    Recruiter,
    Hr,

    /// <summary>Named in the setting, and not in the procedure.</summary>
    Office,
}

/// <summary>A procedure that is a visitor's.</summary>
/// <param name="By">
/// As whom they act in it, for <c>by</c>: <c>recruiter</c>, <c>hr-1</c>, …; of the office <c>office-1</c>, …, from the first
/// thing that they do (<see cref="DeskOffice"/>).
/// </param>
public sealed record DeskProcedure(Procedure Procedure, ProcedureDefinition Definition, DeskRole Role, PersonId By)
{
    /// <summary>Whose place they act in: their own, or of the office the recruiter's.</summary>
    public PersonId Place => Role == DeskRole.Office ? People.RecruiterId : By;
}
