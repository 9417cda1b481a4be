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
        [ActivityTrigger] InterviewsInput input,
        CancellationToken cancellationToken
    )
    {
        await audit.AppendAsync(input.Call.Procedure, "SlotChoiceClosed", input.Call.Step, null, cancellationToken);
        return await reading.SettleAsync(
            input.Call,
            input.Now,
            agenda => BookingRules.Close(agenda, input.Now),
            cancellationToken
        );
    }
}
