using Microsoft.AspNetCore.Components;
using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Advice;

/// <summary>A mail that tells of the intended appointment or of the advice about it; it differs from the others in <typeparamref name="TBody"/>.</summary>
public abstract class AdviceToldMail<TBody>(Letters letters, AdviceLetters advices) : LetterMail<TBody>(letters)
    where TBody : IComponent
{
    protected sealed override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await base.WriteAsync(order, cancellationToken) is { } letter
            ? await advices.OfIntentionAsync(letter, cancellationToken)
            : null;
}
