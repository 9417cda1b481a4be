using Microsoft.AspNetCore.Components;
using Recruitment.Mail;

namespace Recruitment.Committee;

/// <summary>A mail about a ballot; it differs from the others in <typeparamref name="TBody"/>.</summary>
public abstract class BallotMail<TBody>(BallotLetters letters, MailBody body) : IMail
    where TBody : IComponent
{
    public string Kind => GetType().Name;

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.FindAsync(order, cancellationToken);
        return letter is null ? null : letter.Letter.Draft(await body.RenderAsync<TBody>(letter));
    }
}
