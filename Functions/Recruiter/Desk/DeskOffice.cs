using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Recruiter.Desk;

/// <summary>
/// Gives whom the setting names a place of their own in a procedure when they first do something in it, so that what they
/// do stands under their name and not the recruiter's: in the record, in the exports, and on every page.
/// </summary>
public sealed class DeskOffice(ProcedureRecords procedures)
{
    /// <summary>The procedure as theirs to act in. Repeating it changes nothing.</summary>
    public async Task<DeskProcedure> EnterAsync(
        DeskVisitor visitor,
        DeskProcedure mine,
        CancellationToken cancellationToken
    )
    {
        if (mine.Role != DeskRole.Office || mine.Definition.People.OfficeAt(visitor.Address) is not null)
        {
            return mine;
        }

        // The setting knows no more of them than an address.
        var person = new Person { Name = visitor.Address, Email = visitor.Address };
        var definition = await procedures.ChangeDefinitionAsync(
            mine.Procedure.Id,
            found =>
                found.People.OfficeAt(visitor.Address) is null
                    ? found with
                    {
                        People = found.People with { Office = [.. found.People.Office, person] },
                    }
                    : found,
            cancellationToken
        );
        return visitor.In(mine.Procedure, definition) ?? mine;
    }
}
