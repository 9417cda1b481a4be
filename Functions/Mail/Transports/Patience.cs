namespace Recruitment.Mail.Transports;

/// <summary>How long a server may take for one mail.</summary>
/// <param name="clock">Null: a real one, whatever the app's own shows: servers live in real time.</param>
internal sealed class Patience(TimeProvider? clock)
{
    /// <summary>For everything about the mail, with its wait for a connection.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <param name="server">What did not answer, when it takes too long.</param>
    /// <param name="ask">Ends when its token says so.</param>
    /// <param name="cancellationToken">Of the caller, who is no late server.</param>
    /// <exception cref="MailNotSentException">It took too long.</exception>
    public async Task WaitAsync(string server, Func<CancellationToken, Task> ask, CancellationToken cancellationToken)
    {
        using var end = new CancellationTokenSource(Length, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            await ask(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailNotSentException(MailFault.Unreachable, $"{server} did not answer in time.");
        }
    }
}
