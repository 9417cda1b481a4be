using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Correspondence;

/// <summary>Orders mails from an orchestration.</summary>
internal static class Sending
{
    /// <param name="retries">How long it is tried; without them as other activities.</param>
    public static Task SendAsync(this TaskOrchestrationContext context, MailOrder order, TaskOptions? retries = null) =>
        context.CallActivityAsync(nameof(SendMailActivity), order, retries ?? Retries.Options);

    /// <summary>Sends them side by side.</summary>
    public static Task SendAsync(this TaskOrchestrationContext context, IEnumerable<MailOrder> orders) =>
        Task.WhenAll(orders.Select(order => context.SendAsync(order)));

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
            await Task.WhenAll(
                people.Select(person => context.SendAsync(call.Mail(mail, person.Value), Retries.Mails))
            );
        }
        catch (TaskFailedException)
        {
            // The activity has logged what went wrong; the recruiter sees it in the outbox.
        }
    }

    /// <summary>An order for a mail about a step of a stage.</summary>
    public static MailOrder Mail(this StageCall call, string kind, string recipient, int number = 0) =>
        new()
        {
            Procedure = call.Procedure,
            Kind = kind,
            Recipient = recipient,
            Step = call.Step,
            Number = number,
        };

    public static MailOrder ToRecruiter(this StageCall call, string kind, int number = 0) =>
        call.Mail(kind, People.RecruiterId.Value, number);
}
