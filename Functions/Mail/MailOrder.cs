using Recruitment.Records;

namespace Recruitment.Mail;

/// <summary>
/// An order to send one mail. It holds ids only, so it may pass through durable history; the names, the address and
/// the text are read from the records when the mail is composed.
/// </summary>
public sealed record MailOrder
{
    private const char Separator = '_';

    public required ProcedureId Procedure { get; init; }

    /// <summary>Which mail: the name of the component that words it (<see cref="IMail.Kind"/>).</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the candidate or of the person that it goes to.</summary>
    public required string Recipient { get; init; }

    /// <summary>What it is about: the id of a ballot, a stage with its round, … Empty when the kind says it all.</summary>
    public string Step { get; init; } = "";

    /// <summary>Id of the candidate that it is about, where that is not the recipient.</summary>
    public CandidateId? About { get; init; }

    /// <summary>1 for the first reminder, 2 for the second, …; 0 for a mail that is sent once.</summary>
    public int Number { get; init; }

    /// <summary>Names the logical mail: an order with a key that was sent before sends nothing.</summary>
    public string Key => string.Join(Separator, Kind, Step, Recipient, About?.Value ?? "", Number);

    /// <summary>The recipient in a <see cref="Key"/>, whose ids hold no underscore.</summary>
    public static string RecipientIn(string key) => key.Split(Separator)[2];
}
