using Microsoft.AspNetCore.Components;
using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Advice;

/// <summary>A mail that asks for an answer on a ballot, with the reader's own link; it differs from the others in <typeparamref name="TBody"/>.</summary>
public abstract class AdviceAskedMail<TBody>(Letters letters, AdviceLetters advices) : LetterMail<TBody>(letters)
    where TBody : IComponent
{
    protected sealed override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await base.WriteAsync(order, cancellationToken) is { } letter
            ? await advices.OfBallotAsync(order, letter, cancellationToken)
            : null;
}
