using Microsoft.DurableTask.Client;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.SignIn;

/// <summary>
/// Every night: forgets who asked to sign in, with the mails and the history of it, and the sessions that are over. What
/// runs then is left for the next night.
/// </summary>
public sealed class ForgetSignInsFunction(RecordStore records, IMailTransport transport, TimeProvider clock)
{
    [Function(nameof(ForgetSignInsFunction))]
    public async Task RunAsync(
        [TimerTrigger("0 30 2 * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        await ForgetAsync(DeskSessions.Folder, DeskSessions.Length, cancellationToken);
        foreach (var id in await ForgetAsync(SignInRecords.Folder, SignInRecords.Life, cancellationToken))
        {
            await transport.EraseAsync(SendSignInActivity.Desk, [id], cancellationToken);
            await client.PurgeInstanceAsync(SignInOrchestration.InstanceOf(id), cancellationToken);
        }
    }

    /// <summary>The names of the records that were forgotten.</summary>
    private async Task<IReadOnlyList<string>> ForgetAsync(
        string folder,
        TimeSpan life,
        CancellationToken cancellationToken
    )
    {
        var before = clock.GetUtcNow() - life;
        var forgotten = new List<string>();
        await foreach (var (path, at) in records.TimesAsync(folder, cancellationToken))
        {
            if (at < before && await records.DeleteAsync(path, cancellationToken))
            {
                forgotten.Add(Path.GetFileNameWithoutExtension(path));
            }
        }

        return forgotten;
    }
}
