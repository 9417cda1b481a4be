using Microsoft.AspNetCore.Http;
using Recruitment.Limits;

namespace Recruitment.Recruiter.Desk.SignIn;

/// <summary>
/// How often links can be asked for: from one address on the network, and for one mailbox, whether or not anybody knows it.
/// </summary>
public sealed class SignInLimits : IDisposable
{
    private const int PerMailbox = 5;

    /// <summary>A school is one address to the outside.</summary>
    private const int PerClient = 40;

    private readonly RateLimit _mailboxes = new(PerMailbox, SignInRecords.Life);
    private readonly RateLimit _clients = new(PerClient, SignInRecords.Life);

    /// <summary>Counts one; how long to wait when that is too many, else null.</summary>
    /// <param name="mailbox">Stands for the mailbox.</param>
    public TimeSpan? Take(HttpRequest request, string mailbox) =>
        _clients.Take(Client.Of(request)) ?? _mailboxes.Take(mailbox);

    public void Dispose()
    {
        _mailboxes.Dispose();
        _clients.Dispose();
    }
}
