using System.Text.RegularExpressions;
using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>What an organisation must state.</summary>
internal static partial class OrganisationRules
{
    public const string ColourShape = @"\A#[0-9a-fA-F]{6}\z";

    public static readonly string[] Regions = ["noord", "midden", "zuid"];

    public static IEnumerable<Fault> Check(Organisation organisation) =>
        [
            .. Line(organisation.Name, "/name"),
            .. OptionalLine(organisation.Place, "/place"),
            .. Email(organisation.ReplyTo, "/replyTo"),
            .. OneOf(organisation.Region, "/region", Regions),
            .. OneOf(organisation.Language, "/language", "nl", "en"),
            .. OptionalLine(organisation.Phone, "/phone"),
            .. LogoRules.Check(organisation.Logo, "/logo"),
            .. organisation.Colour is { } colour && !Colour().IsMatch(colour)
                ? [new Fault("/colour", "NotAColour")]
                : Array.Empty<Fault>(),
        ];

    [GeneratedRegex(ColourShape, RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
