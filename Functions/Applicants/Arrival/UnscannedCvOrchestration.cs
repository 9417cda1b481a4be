using Recruitment.Procedures;

namespace Recruitment.Applicants.Arrival;

/// <summary>Receives a CV for which the scanner was away when it arrived: it is tried until the scanner answers.</summary>
public static class UnscannedCvOrchestration
{
    [Function(nameof(UnscannedCvOrchestration))]
    public static Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallActivityAsync(
            nameof(ReceiveUnscannedCvActivity),
            context.RequireInput<UnscannedCv>(),
            Retries.Default
        );
}
