namespace Recruitment.Mail;

/// <summary>
/// Composes one kind of mail. Implementations live beside what they are about, are found by the composition root,
/// and end in <c>Mail</c>.
/// </summary>
public interface IMail
{
    /// <summary>The kind that orders name: <c>nameof</c> the class.</summary>
    string Kind { get; }

    /// <summary>
    /// Reads the records and writes the mail; null when there is nothing to send any more (the candidate withdrew,
    /// the records were erased).
    /// </summary>
    Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken);
}
