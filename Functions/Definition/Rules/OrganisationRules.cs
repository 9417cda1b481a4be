using System.Text.RegularExpressions;
using Recruitment.Calendar;
using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>What an organisation must state.</summary>
internal static partial class OrganisationRules
{
    public const string ColourShape = @"\A#[0-9a-fA-F]{6}\z";

    public static readonly string[] Regions = ["noord", "midden", "zuid"];

    public static readonly string[] Languages = ["nl", "en"];

    /// <summary>A longer time without work is no closed day; further on no date could be placed.</summary>
    private const int MaxDaysClosed = 92;
    private const int MaxTimesClosed = 100;

    public static IEnumerable<Fault> Check(Organisation organisation) =>
        [
            .. Line(organisation.Name, "/name"),
            .. OptionalLine(organisation.Place, "/place"),
            .. Email(organisation.ReplyTo, "/replyTo"),
            .. OneOf(organisation.Region, "/region", Regions),
            .. OneOf(organisation.Language, "/language", Languages),
            .. Offered(organisation),
            .. OptionalLine(organisation.Phone, "/phone"),
            .. organisation.Email is { } email ? Email(email, "/email") : [],
            .. organisation.MailDomains.SelectMany((domain, index) => Domain(domain, $"/mailDomains/{index}")),
            .. Closed(organisation.ClosedDays),
            .. LogoRules.Check(organisation.Logo, "/logo"),
            .. organisation.Colour is { } colour && !Colour().IsMatch(colour)
                ? [new Fault("/colour", "NotAColour")]
                : Array.Empty<Fault>(),
        ];

    private static IEnumerable<Fault> Offered(Organisation organisation) =>
        [
            .. organisation.Languages.SelectMany(
                (language, index) => OneOf(language, JsonPointer.Item("/languages", index), Languages)
            ),
            .. organisation.Languages.Distinct().Count() < organisation.Languages.Count
            || (organisation.Languages is [var first, ..] && first != organisation.Language)
                ? [new Fault("/languages", "LanguagesOrder")]
                : Array.Empty<Fault>(),
        ];

    private static IEnumerable<Fault> Domain(string domain, string pointer) =>
        Uri.CheckHostName(domain) == UriHostNameType.Dns && domain.Contains('.', StringComparison.Ordinal)
            ? []
            : [new Fault(pointer, "NotADomain")];

    private static IEnumerable<Fault> Closed(IReadOnlyList<ClosedDays> closed) =>
        closed.Count > MaxTimesClosed
            ? [new Fault("/closedDays", "TooMany", MaxTimesClosed)]
            : closed.SelectMany((days, index) => Closed(days, JsonPointer.Item("/closedDays", index)));

    private static IEnumerable<Fault> Closed(ClosedDays days, string pointer) =>
        [
            .. Line(days.Name, $"{pointer}/name"),
            .. days is { To: { } last }
            && days.From != default
            && (last < days.From || last.DayNumber - days.From.DayNumber >= MaxDaysClosed)
                ? [new Fault($"{pointer}/to", "ClosedPeriod", MaxDaysClosed)]
                : Array.Empty<Fault>(),
        ];

    [GeneratedRegex(ColourShape, RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
