using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Finds whom a mail to somebody of the organisation goes to.</summary>
public sealed class Letters(ProcedureRecords procedures)
{
    /// <summary>Null when there is nothing to send any more: cancelled, erased, or the person takes no part.</summary>
    public async Task<Letter?> FindAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var procedure = await procedures.FindAsync(order.Procedure, cancellationToken);
        if (procedure is null or { State: ProcedureState.Cancelled })
        {
            return null;
        }

        var definition = await procedures.FindDefinitionAsync(order.Procedure, cancellationToken);
        var person = definition?.People.Find(new PersonId(order.Recipient));
        return definition is null || person is null ? null : new Letter(definition, person);
    }
}
