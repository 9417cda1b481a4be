using System.IO.Packaging;
using System.Text;
using System.Xml;

namespace Recruitment.Files;

/// <summary>The fields of a Word document (ISO/IEC 29500-1, 17.16): instructions of which some fetch or start something.</summary>
internal static class DocxFields
{
    private const long MostXmlCharacters = 20_000_000;

    private static readonly string[] Starting = ["DATABASE", "DDE", "DDEAUTO", "IMPORT", "LINK"];

    /// <summary>Of a file beside the document they do no harm: programs write them for pasted pictures.</summary>
    private static readonly string[] Including = ["INCLUDEPICTURE", "INCLUDETEXT", "RD"];

    public static XmlReaderSettings Bounds =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            MaxCharactersInDocument = MostXmlCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

    /// <exception cref="XmlException">It is none, or far too large.</exception>
    public static bool AnyFetches(PackagePart part, CancellationToken cancellationToken)
    {
        using var stream = part.GetStream();

        using var xml = XmlReader.Create(stream, Bounds);
        var open = new Stack<StringBuilder>();
        while (xml.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (xml.NodeType == XmlNodeType.Element && Fetches(xml, open))
            {
                return true;
            }
        }

        return open.Any(field => Fetches(field.ToString()));
    }

    private static bool Fetches(XmlReader xml, Stack<StringBuilder> open)
    {
        switch (xml.LocalName)
        {
            case "fldSimple":
                return Fetches(Attribute(xml, "instr"));
            case "fldChar" when Attribute(xml, "fldCharType") == "begin":
                open.Push(new StringBuilder());
                return false;
            case "fldChar" when Attribute(xml, "fldCharType") == "end" && open.TryPop(out var ended):
                return Fetches(ended.ToString());
            case "instrText" when !xml.IsEmptyElement && open.TryPeek(out var field):
                xml.Read();
                field.Append(xml.Value);
                return false;
            default:
                return false;
        }
    }

    private static bool Fetches(string instruction)
    {
        var words = instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words is [var first, ..]
            && (
                Starting.Contains(first, StringComparer.OrdinalIgnoreCase)
                || Including.Contains(first, StringComparer.OrdinalIgnoreCase) && IsElsewhere(instruction)
            );
    }

    private static bool IsElsewhere(string instruction) =>
        instruction.Contains("://", StringComparison.Ordinal)
        || instruction.Contains("\"\\\\", StringComparison.Ordinal)
        || instruction.Contains(" \\\\", StringComparison.Ordinal);

    /// <summary>Whatever its namespace is called.</summary>
    private static string Attribute(XmlReader xml, string name)
    {
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name)
            {
                var value = xml.Value;
                xml.MoveToElement();
                return value;
            }
        }

        xml.MoveToElement();
        return "";
    }
}
