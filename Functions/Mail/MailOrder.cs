using System.Globalization;
using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Mail;

/// <summary>
/// An order to send one mail. It holds ids only, so it may pass through durable history; the names, the address and
/// the text are read from the records when the mail is composed.
/// </summary>
public sealed record MailOrder
{
    private const char Separator = '_';
    private const char Also = '.';

    public required ProcedureId Procedure { get; init; }

    /// <summary>Which mail: the name of the component that words it (<see cref="IMail.Kind"/>).</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the candidate or of the person that it goes to.</summary>
    public required string Recipient { get; init; }

    /// <summary>What it is about: the id of a ballot, a stage with its round, … Empty when the kind says it all.</summary>
    public string Step { get; init; } = "";

    /// <summary>Id of the candidate that it is about, where that is not the recipient.</summary>
    public CandidateId? About { get; init; }

    /// <summary>The other candidates that it is about, where it is one mail about several.</summary>
    public IReadOnlyList<CandidateId> Others { get; init; } = [];

    /// <summary>Every candidate that it is about; none where that is the recipient.</summary>
    [JsonIgnore]
    public IEnumerable<CandidateId> Abouts => About is { } first ? Others.Prepend(first) : [];

    /// <summary>1 for the first reminder, 2 for the second, …; 0 for a mail that is sent once.</summary>
    public int Number { get; init; }

    /// <summary>How often it was ordered again, because it could not be delivered before; 0 at first.</summary>
    public int Again { get; init; }

    /// <summary>Names the logical mail: an order with a key that was sent before sends nothing.</summary>
    public string Key =>
        string.Join(Separator, [Kind, Step, Recipient, string.Join(Also, Abouts), Digits(Number), .. Repeated()]);

    /// <summary>The order of a <see cref="Key"/>, whose ids hold no underscore; null when the text is none.</summary>
    public static MailOrder? Parse(ProcedureId procedure, string key)
    {
        var parts = key.Split(Separator);
        if (
            parts is not [{ Length: > 0 } kind, var step, { Length: > 0 } recipient, var about, var number, .. var rest]
            || !TryRead(number, out var ordinal)
            || rest.Length > 1
            || !TryRead(rest.FirstOrDefault("0"), out var again)
        )
        {
            return null;
        }

        var abouts = about.Split(Also, StringSplitOptions.RemoveEmptyEntries);
        return new MailOrder
        {
            Procedure = procedure,
            Kind = kind,
            Step = step,
            Recipient = recipient,
            About = abouts is [var first, ..] ? new CandidateId(first) : null,
            Others = [.. abouts.Skip(1).Select(CandidateId.From)],
            Number = ordinal,
            Again = again,
        };
    }

    /// <summary>The same about each of the candidates alone.</summary>
    public IEnumerable<MailOrder> Each() =>
        Others.Count == 0 ? [this] : Abouts.Select(about => this with { About = about, Others = [] });

    /// <summary>Of orders that differ in nothing but whom they are about, one to each reader; it has the number of the first.</summary>
    public static IEnumerable<MailOrder> Together(IEnumerable<MailOrder> orders) =>
        orders
            .GroupBy(order => (order.Kind, order.Step, order.Recipient))
            .Select(same => same.First() with { Others = [.. same.SelectMany(order => order.Abouts).Skip(1)] });

    /// <summary>Nothing at first, so that keys are what they were before mails were ordered again.</summary>
    private IEnumerable<string> Repeated() => Again > 0 ? [Digits(Again)] : [];

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool TryRead(string digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
