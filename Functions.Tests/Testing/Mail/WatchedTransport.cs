using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Tests.Mail;

/// <summary>A way for mails that a test watches.</summary>
/// <param name="watch">Called with every mail before it goes; what it throws becomes of the mail.</param>
internal sealed class WatchedTransport(IMailTransport inner, Action<OutgoingMail> watch) : IMailTransport
{
    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        watch(mail);
        return inner.SendAsync(mail, cancellationToken);
    }

    public Task CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);

    public Task<int> EraseAsync(
        ProcedureId procedure,
        IReadOnlyCollection<string>? people,
        CancellationToken cancellationToken
    ) => inner.EraseAsync(procedure, people, cancellationToken);

    public Task<int> EraseNamingAsync(
        ProcedureId procedure,
        Func<string, bool> isNamed,
        CancellationToken cancellationToken
    ) => inner.EraseNamingAsync(procedure, isNamed, cancellationToken);
}
