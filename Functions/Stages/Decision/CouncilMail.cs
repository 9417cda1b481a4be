using Microsoft.AspNetCore.Components;
using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Decision;

/// <summary>A mail about a decision on which the council has a say; it differs from the others in <typeparamref name="TBody"/>.</summary>
public abstract class CouncilMail<TBody>(Letters letters, CouncilLetters decisions) : LetterMail<TBody>(letters)
    where TBody : IComponent
{
    protected sealed override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await base.WriteAsync(order, cancellationToken) is { } letter
            ? await decisions.FindAsync(order, letter, cancellationToken)
            : null;
}
