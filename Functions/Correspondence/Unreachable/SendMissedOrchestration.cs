using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Correspondence.Unreachable;

/// <summary>
/// Sends what somebody missed to the address that was corrected, in the order in which it was missed: first what there
/// is to tell about it, then every mail that still makes sense, with a Message-ID of its own.
/// </summary>
public static class SendMissedOrchestration
{
    [Function(nameof(SendMissedOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<MissedCall>();
        var missed = call.Orders();
        await context.SendAsync(call.Cover(missed[0]));
        foreach (var order in missed)
        {
            await context.SendAsync(order with { Again = order.Again + 1 });
        }
    }
}

/// <summary>Input of <see cref="SendMissedOrchestration"/>. Ids only.</summary>
/// <param name="Contact">Who missed them.</param>
/// <param name="Number">Of the task.</param>
/// <param name="Keys">Of the mails that did not arrive; at least one.</param>
public sealed record MissedCall(ProcedureId Procedure, string Contact, int Number, IReadOnlyList<string> Keys)
{
    public string InstanceId => $"{Procedure}-missed-{Contact}.{Number}";

    /// <summary>The mails to send again: of several reminders of the same thing the last.</summary>
    public IReadOnlyList<MailOrder> Orders() => Orders(Procedure, Keys);

    /// <inheritdoc cref="Orders()"/>
    public static IReadOnlyList<MailOrder> Orders(ProcedureId procedure, IEnumerable<string> keys) =>
        [
            .. keys.Select(key => MailOrder.Parse(procedure, key))
                .OfType<MailOrder>()
                .Reverse()
                .DistinctBy(order => (order.Kind, order.Step, string.Join(' ', order.Abouts)))
                .Reverse(),
        ];

    /// <summary>The mail that goes before the others, to the reader of one of them.</summary>
    public MailOrder Cover(MailOrder missed) =>
        new()
        {
            Procedure = Procedure,
            Kind = nameof(MissedMailsMail),
            Recipient = missed.Recipient,
            Step = Contact,
            About = ContactId.Read(Contact) is { Referee: not null } of ? of.Candidate : null,
            Number = Number,
        };
}
