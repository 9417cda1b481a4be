using Recruitment.Definition;
using Recruitment.Mail;

namespace Recruitment.Committee.Replacing;

/// <summary>Gathers what is to be told. Reads only, so running twice is harmless.</summary>
public sealed class PlanReplacementMailsActivity(IEnumerable<IReplacementMails> parts)
{
    [Function(nameof(PlanReplacementMailsActivity))]
    public async Task<IReadOnlyList<MailOrder>> RunAsync(
        [ActivityTrigger] ReplacementCall call,
        CancellationToken cancellationToken
    )
    {
        var orders = new List<MailOrder>
        {
            Order(call, nameof(ReplacedMail), call.Former.Value),
            Order(
                call,
                People.IsRecruiter(call.Successor) ? nameof(RecruiterChangedMail) : nameof(PlaceTakenMail),
                call.Successor.Value
            ),
        };
        foreach (var part in parts)
        {
            orders.AddRange(await part.OfAsync(call, cancellationToken));
        }

        return orders;
    }

    private static MailOrder Order(ReplacementCall call, string kind, string recipient) =>
        new()
        {
            Procedure = call.Procedure,
            Kind = kind,
            Recipient = recipient,
        };
}
