using System.IO.Packaging;
using System.Text;
using System.Xml;

namespace Recruitment.Files.Text;

/// <summary>The words of a Word document's body (ECMA-376, part 1, 17.3), a line for each paragraph.</summary>
internal static class DocxText
{
    private const long MostXmlCharacters = 20_000_000;

    public static string Read(BinaryData content)
    {
        using var package = Package.Open(content.ToStream(), FileMode.Open, FileAccess.Read);
        if (DocxRules.MainPart(package) is not { } main)
        {
            return "";
        }

        using var stream = main.GetStream();
        using var xml = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                MaxCharactersInDocument = MostXmlCharacters,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );
        var text = new StringBuilder();
        while (text.Length < CvText.MostCharacters && xml.Read())
        {
            Append(text, xml);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, XmlReader xml)
    {
        switch (xml.NodeType, xml.LocalName)
        {
            // What older programs show instead of the same text.
            case (XmlNodeType.Element, "Fallback"):
                xml.Skip();
                break;
            case (XmlNodeType.Element, "t") when !xml.IsEmptyElement:
                xml.Read();
                text.Append(xml.Value);
                break;
            case (XmlNodeType.Element, "tab"):
                text.Append('\t');
                break;
            case (XmlNodeType.Element, "br" or "cr") or (XmlNodeType.EndElement, "p"):
                text.Append('\n');
                break;
        }
    }
}
