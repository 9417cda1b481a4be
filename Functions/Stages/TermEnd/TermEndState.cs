using Recruitment.Mail;

namespace Recruitment.Stages.TermEnd;

/// <summary>What is due at the end of terms. Ids only.</summary>
/// <param name="Mails">To be sent now.</param>
/// <param name="Decided">The decisions that some of those mails are about.</param>
/// <param name="NextAt">When the next is due, UTC; null when every term is over.</param>
public sealed record TermEndState(
    IReadOnlyList<MailOrder> Mails,
    IReadOnlyList<TermKey> Decided,
    DateTimeOffset? NextAt
);
