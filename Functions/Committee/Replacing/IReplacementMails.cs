using Recruitment.Mail;

namespace Recruitment.Committee.Replacing;

/// <summary>A part of the app that has something to tell when somebody takes another's place.</summary>
public interface IReplacementMails
{
    Task<IReadOnlyList<MailOrder>> OfAsync(ReplacementCall call, CancellationToken cancellationToken);
}
