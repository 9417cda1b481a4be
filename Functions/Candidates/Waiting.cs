namespace Recruitment.Candidates;

/// <summary>How the orchestrations around candidates wait.</summary>
internal static class Waiting
{
    /// <summary>True when the event comes before the moment.</summary>
    public static async Task<bool> IsWokenBeforeAsync(
        this TaskOrchestrationContext context,
        string eventName,
        DateTimeOffset moment
    )
    {
        using var over = new CancellationTokenSource();
        var woken = context.WaitForExternalEvent<object?>(eventName, over.Token);
        var timer = context.CreateTimer(moment.UtcDateTime, over.Token);
        var first = await Task.WhenAny(woken, timer);
        over.Cancel();
        return first == woken;
    }
}
