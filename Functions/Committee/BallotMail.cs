using Microsoft.AspNetCore.Components;
using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Committee;

/// <summary>A mail about a ballot; it differs from the others in <typeparamref name="TBody"/>.</summary>
public abstract class BallotMail<TBody>(Letters letters, BallotLetters ballots) : LetterMail<TBody>(letters)
    where TBody : IComponent
{
    protected sealed override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await base.WriteAsync(order, cancellationToken) is { } letter
            ? await ballots.FindAsync(order, letter, cancellationToken)
            : null;
}
