using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Recruiter.Messages;

/// <summary>Messages to candidates. An order names the message by its id; the text is in the candidate's own records.</summary>
public sealed class MessageMails(Letters letters, CandidateMessages messages) : IMails
{
    public IEnumerable<IMail> Mails => [letters.Mail<MessageMail>(WriteAsync)];

    /// <summary>Null when the candidate, or the message with them, was erased.</summary>
    private async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToCandidateAsync(order, cancellationToken) is { About: { } candidate } letter
        && (await messages.ListAsync(order.Procedure, candidate.Id, cancellationToken)).FirstOrDefault(message =>
            message.Id == order.Step
        )
            is { } found
            ? new MessageLetter(letter) { Message = found }
            : null;
}

/// <summary>A message to a candidate.</summary>
public sealed record MessageLetter : Letter
{
    public MessageLetter(Letter letter)
        : base(letter) { }

    public required CandidateMessage Message { get; init; }
}
