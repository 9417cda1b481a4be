using Recruitment.Procedures;

namespace Recruitment.Recruiter.Desk.SignIn;

/// <summary>Sends the link to whoever asked for one. Its input is an id; after some minutes a link would be of no use.</summary>
public static class SignInOrchestration
{
    /// <summary>What the ids of its instances start with.</summary>
    internal const string Prefix = "desk-";

    internal static string InstanceOf(string id) => $"{Prefix}{id}";

    [Function(nameof(SignInOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            // The link is good for a quarter of an hour: who gets none asks again.
            await context.CallActivityAsync(nameof(SendSignInActivity), context.GetInput<string>(), Retries.Brief);
        }
        catch (TaskFailedException)
        {
            // The activity has logged why.
        }
    }
}
