using Microsoft.AspNetCore.Components;
using Recruitment.Mail;

namespace Recruitment.Correspondence;

/// <summary>Reads what a mail says; null when there is nothing to send any more.</summary>
public delegate Task<Letter?> LetterWriter(MailOrder order, CancellationToken cancellationToken);

/// <summary>
/// A mail about a procedure. <typeparamref name="TBody"/> words it, subject and all, and gives the kind its name;
/// <paramref name="write"/> reads what it says.
/// </summary>
public sealed class LetterMail<TBody>(Letters letters, LetterWriter write) : IMail
    where TBody : IComponent
{
    public string Kind => typeof(TBody).Name;

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        ReaderLanguage.Use(await letters.LanguageOfAsync(order, cancellationToken));
        return await write(order, cancellationToken) switch
        {
            null => null,
            { IsByPost: true } letter => await letters.PostAsync<TBody>(order, letter, cancellationToken),
            var letter => await letters.DraftAsync<TBody>(letter),
        };
    }
}
