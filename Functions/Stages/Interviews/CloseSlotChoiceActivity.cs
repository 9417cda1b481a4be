using Recruitment.Audit;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// Closes the choice of slots and gives the undecided theirs. Running twice is harmless: a closed agenda stays as it
/// is, and the audit shows the repetition.
/// </summary>
public sealed class CloseSlotChoiceActivity(InterviewsReading reading, AuditLog audit)
{
    [Function(nameof(CloseSlotChoiceActivity))]
    public async Task<InterviewsState> RunAsync(
        [ActivityTrigger] InterviewsInput order,
        CancellationToken cancellationToken
    )
    {
        await audit.AppendAsync(order.Call.Procedure, "SlotChoiceClosed", order.Call.Step, null, cancellationToken);
        return await reading.SettleAsync(
            order.Call,
            order.Now,
            agenda => BookingRules.Close(agenda, order.Now),
            cancellationToken
        );
    }
}
