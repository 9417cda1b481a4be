namespace Recruitment.Mail;

/// <summary>Composes one kind of mail. A stage or room lists its own in an <see cref="IMails"/>.</summary>
public interface IMail
{
    /// <summary>The kind that orders name: <c>nameof</c> the component that words it.</summary>
    string Kind { get; }

    /// <summary>
    /// Reads the records and writes the mail; null when there is nothing to send any more (the candidate withdrew,
    /// the records were erased).
    /// </summary>
    Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken);
}
