using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Mails of a stage to people of the organisation.</summary>
internal static class Announcements
{
    /// <summary>
    /// Orders the mail to everybody. A mail that cannot be delivered is given up after a while: it must not hold up
    /// the procedure.
    /// </summary>
    /// <param name="mail">The kind; its step is that of <paramref name="call"/>.</param>
    public static async Task TellAsync(
        this TaskOrchestrationContext context,
        StageCall call,
        string mail,
        params IReadOnlyList<PersonId> people
    )
    {
        try
        {
            await Task.WhenAll(people.Select(person => TellAsync(context, call, mail, person)));
        }
        catch (TaskFailedException)
        {
            // The activity has logged what went wrong; the recruiter sees it in the outbox.
        }
    }

    private static Task TellAsync(
        TaskOrchestrationContext context,
        StageCall call,
        string mail,
        PersonId person
    ) =>
        context.CallActivityAsync(
            nameof(SendMailActivity),
            new MailOrder
            {
                Procedure = call.Procedure,
                Kind = mail,
                Recipient = person.Value,
                Step = call.Step,
            },
            Retries.Mails
        );
}
