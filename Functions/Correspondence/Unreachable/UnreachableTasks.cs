using Microsoft.DurableTask.Client;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Correspondence.Unreachable;

/// <summary>
/// Makes a mail that did not arrive a task: for the recruiter, to correct the address. Somebody who misses several mails
/// is one task, of which is told once.
/// </summary>
public sealed class UnreachableTasks(
    AddressBook book,
    ContactRecords contacts,
    ProcedureRecords procedures,
    TimeProvider clock
) : IUndelivered
{
    public async Task ReportAsync(MailOrder order, DurableTaskClient client, CancellationToken cancellationToken)
    {
        if (await book.ContactOfAsync(order, cancellationToken) is not { } id)
        {
            return;
        }

        var contact = await contacts.PutAsync(
            order.Procedure,
            id,
            found => (found ?? new Contact { Id = id }).With(order.Key, clock.GetUtcNow()),
            cancellationToken
        );
        var definition = await procedures.FindDefinitionAsync(order.Procedure, cancellationToken);
        if (!contact.IsOpen || definition is null)
        {
            return;
        }

        var tell = new MailOrder
        {
            Procedure = order.Procedure,
            Kind = nameof(UnreachableMail),
            Recipient = ToldOf(id, definition.People),
            Step = id,
            About = ContactId.Read(id)?.Candidate,
            Number = contact.Number,
        };
        await client.StartOnceAsync(
            nameof(MailOrchestration),
            tell,
            $"{order.Procedure}-unreachable-{id}.{contact.Number}",
            cancellationToken
        );
    }

    /// <summary>The recruiter; of the recruiter's own address HR is told, and without HR the organisation's address.</summary>
    private static string ToldOf(string contact, People people) =>
        contact != People.RecruiterId.Value ? People.RecruiterId.Value
        : people.HrIds is [var hr, ..] ? hr.Value
        : UnreachableLetters.Organisation;
}
