using Microsoft.DurableTask.Client;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Correspondence.Unreachable;

/// <summary>
/// Makes a mail that did not arrive a task: for the recruiter, to correct the address. Somebody who misses several mails
/// is one task, which is told, reminded and escalated once.
/// </summary>
public sealed class UnreachableTasks(AddressBook book, ContactRecords contacts, TimeProvider clock) : IUndelivered
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
        if (contact.IsOpen)
        {
            var call = new UnreachableCall(order.Procedure, id, contact.Number);
            await client.StartOnceAsync(nameof(UnreachableOrchestration), call, call.InstanceId, cancellationToken);
        }
    }
}
