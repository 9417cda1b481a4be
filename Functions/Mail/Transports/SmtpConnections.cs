using System.Collections.Concurrent;
using System.Net.Security;
using MailKit.Net.Smtp;
using MimeKit;

namespace Recruitment.Mail.Transports;

/// <summary>
/// The connections to the mail server: few, each for one mail at a time, and kept for the next mail. One on which
/// something went wrong is not used again.
/// </summary>
/// <param name="trust">Which certificates of servers are to be trusted; null: those that the machine trusts.</param>
/// <param name="clock">A real one in the app, whose own may run faster than its mail server.</param>
internal sealed class SmtpConnections(RemoteCertificateValidationCallback? trust, TimeProvider clock) : IDisposable
{
    /// <summary>As many as large providers take at once from one account (Microsoft 365: three).</summary>
    public const int Most = 3;

    /// <summary>How long connections outlive the last mail. Servers wait some minutes for the next (RFC 5321, 4.5.3.2.7).</summary>
    public static readonly TimeSpan Keeps = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _free = new(Most);
    private readonly ConcurrentStack<SmtpConnection> _kept = new();
    private readonly Lock _closing = new();
    private ITimer? _idle;
    private bool _closed;

    public async Task SendAsync(SmtpSettings server, MimeMessage message, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            if (!await TrySendOnKeptAsync(message, cancellationToken))
            {
                var fresh = await SmtpConnection.OpenAsync(server, trust, cancellationToken);
                await SendAsync(fresh, message, cancellationToken);
            }
        }
        finally
        {
            _free.Release();
        }
    }

    public Task TryAsync(SmtpSettings server, CancellationToken cancellationToken) =>
        SmtpConnection.TryAsync(server, trust, cancellationToken);

    public void Dispose()
    {
        lock (_closing)
        {
            _closed = true;
            _idle?.Dispose();
        }

        while (_kept.TryPop(out var connection))
        {
            connection.Dispose();
        }
    }

    /// <summary>False when there is no connection, or the server was tired of it and has nothing of the mail.</summary>
    private async Task<bool> TrySendOnKeptAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        if (!_kept.TryPop(out var connection))
        {
            return false;
        }

        try
        {
            await SendAsync(connection, message, cancellationToken);
            return true;
        }
        catch (Exception fault) when (!connection.MayHaveArrived && IsOfConnection(fault))
        {
            return false;
        }
    }

    /// <summary>It may have to do with the connection only: it broke, or the server takes no more mails on it now.</summary>
    private static bool IsOfConnection(Exception fault) =>
        fault switch
        {
            OperationCanceledException => false,
            SmtpCommandException answer => (int)answer.StatusCode < 500,
            _ => true,
        };

    private async Task SendAsync(SmtpConnection connection, MimeMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await connection.HandOverAsync(message, cancellationToken);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        Keep(connection);
    }

    private void Keep(SmtpConnection connection)
    {
        lock (_closing)
        {
            if (_closed)
            {
                connection.Dispose();
                return;
            }

            _kept.Push(connection);
            _idle ??= clock.CreateTimer(_ => CloseIdle(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _idle.Change(Keeps, Timeout.InfiniteTimeSpan);
        }
    }

    private void CloseIdle()
    {
        while (_kept.TryPop(out var connection))
        {
            _ = TakeLeaveAsync(connection);
        }
    }

    private static async Task TakeLeaveAsync(SmtpConnection connection)
    {
        using (connection)
        {
            using var patience = new CancellationTokenSource(Keeps);
            await connection.DisconnectAsync(quit: true, patience.Token);
        }
    }
}
