using Microsoft.AspNetCore.Components;
using Recruitment.Mail;

namespace Recruitment.Correspondence;

/// <summary>
/// A mail about a procedure, worded by <typeparamref name="TBody"/>. Unless a mail says otherwise it goes to somebody
/// of the organisation, and is no longer sent once the procedure is cancelled.
/// </summary>
public abstract class LetterMail<TBody>(Letters letters) : IMail
    where TBody : IComponent
{
    public string Kind => GetType().Name;

    protected Letters Letters { get; } = letters;

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken) =>
        await WriteAsync(order, cancellationToken) is { } letter ? await Letters.DraftAsync<TBody>(letter) : null;

    /// <summary>Null when there is nothing to send any more.</summary>
    protected virtual async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await Letters.ToPersonAsync(order, cancellationToken) is { IsCancelled: false } letter ? letter : null;
}
