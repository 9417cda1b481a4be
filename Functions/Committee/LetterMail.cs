using Microsoft.AspNetCore.Components;
using Recruitment.Mail;

namespace Recruitment.Committee;

/// <summary>A mail to somebody of the organisation that says no more than <typeparamref name="TBody"/> does.</summary>
public abstract class LetterMail<TBody>(Letters letters, MailBody body) : IMail
    where TBody : IComponent
{
    public string Kind => GetType().Name;

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.FindAsync(order, cancellationToken);
        return letter?.Draft(await body.RenderAsync<TBody>(letter));
    }
}
