using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Messages;

/// <summary>
/// Writes the same to several candidates. It is kept with each of them first, and its mail ordered after: what was cut off
/// is completed by asking the same again, and nobody gets it twice.
/// </summary>
public sealed class Messaging(CandidateMessages messages, KeyedHashes hashes, AuditLog audit, TimeProvider clock)
{
    /// <param name="form">Id of the form: posted twice it is one message, unless it says something else.</param>
    /// <param name="by">Who writes, as the procedure knows them.</param>
    public async Task SendAsync(
        ProcedureId procedure,
        IEnumerable<CandidateSummary> readers,
        string form,
        string subject,
        string text,
        PersonId by,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var id = await hashes.OfAsync(procedure, $"message {form} {subject} {text}", cancellationToken);
        foreach (var reader in readers)
        {
            var message = Of(id, reader.Name, subject, text, by);
            if (await messages.AddAsync(procedure, reader.Id, message, cancellationToken))
            {
                var deed = new AuditDeed("MessageSent", id, by.Value) { About = reader.Id };
                await audit.AppendAsync(procedure, deed, cancellationToken);
            }

            var order = new MailOrder
            {
                Procedure = procedure,
                Kind = nameof(MessageMail),
                Recipient = reader.Id.Value,
                Step = id,
            };
            await client.StartOnceAsync(
                nameof(MailOrchestration),
                order,
                $"{procedure}-mail-{order.Key}",
                cancellationToken
            );
        }
    }

    /// <summary>The message as somebody would read it.</summary>
    public CandidateMessage Of(string id, string name, string subject, string text, PersonId by) =>
        new(id, MessageText.For(name, subject), MessageText.For(name, text), by, clock.GetUtcNow());
}
