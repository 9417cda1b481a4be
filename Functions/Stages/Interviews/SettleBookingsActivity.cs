namespace Recruitment.Stages.Interviews;

/// <summary>
/// Reads who has which slot, and frees the slots of candidates who withdrew. Running twice is harmless: what is freed
/// stays freed.
/// </summary>
public sealed class SettleBookingsActivity(InterviewsReading reading)
{
    [Function(nameof(SettleBookingsActivity))]
    public Task<InterviewsState> RunAsync(
        [ActivityTrigger] InterviewsInput input,
        CancellationToken cancellationToken
    ) => reading.SettleAsync(input.Call, input.Now, agenda => agenda, cancellationToken);
}
