using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Correspondence;

/// <summary>Orders mails from an orchestration.</summary>
internal static class Sending
{
    /// <summary>
    /// Waits until it is sent, or refused for good (<see cref="SendMailActivity"/>): an address that is none holds
    /// nothing up, and an outage loses nothing.
    /// </summary>
    public static Task SendAsync(this TaskOrchestrationContext context, MailOrder order) =>
        context.SendAsync(order, Retries.Default);

    /// <summary>Sends them side by side.</summary>
    public static Task SendAsync(this TaskOrchestrationContext context, IEnumerable<MailOrder> orders)
    {
        // Of mails side by side, histories of version 2 may hold one that was given up while another was still tried.
        var retries = context.IsSince(Versions.Third) ? Retries.Default : Retries.Brief;
        return Task.WhenAll(orders.Select(order => context.SendAsync(order, retries)));
    }

    /// <summary>
    /// Sends them side by side. Those that differ only in whom they are about are one mail to each reader; before version 7
    /// there was one about each candidate.
    /// </summary>
    public static Task SendTogetherAsync(this TaskOrchestrationContext context, IEnumerable<MailOrder> orders) =>
        context.SendAsync(context.IsSince(Versions.Seventh) ? MailOrder.Together(orders) : orders);

    /// <summary>Sends the mail to everybody.</summary>
    /// <param name="mail">The kind; its step is that of <paramref name="call"/>.</param>
    public static Task TellAsync(
        this TaskOrchestrationContext context,
        StageCall call,
        string mail,
        params IReadOnlyList<PersonId> people
    ) => context.TellAsync(people.Select(person => call.Mail(mail, person.Value)));

    /// <summary>Sends them side by side; before version 3 what could not be sent was given up, and is in histories.</summary>
    public static async Task TellAsync(this TaskOrchestrationContext context, IEnumerable<MailOrder> orders)
    {
        if (context.IsSince(Versions.Third))
        {
            await context.SendAsync(orders);
            return;
        }

        try
        {
            await Task.WhenAll(orders.Select(order => context.SendAsync(order, Retries.FourHours)));
        }
        catch (TaskFailedException)
        {
            // The activity has logged what went wrong.
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

    private static Task SendAsync(this TaskOrchestrationContext context, MailOrder order, TaskOptions retries) =>
        context.CallActivityAsync(nameof(SendMailActivity), order, retries);
}
