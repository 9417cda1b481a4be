using System.Text;
using System.Xml;

namespace Recruitment.Applicants.Applying;

/// <summary>What people write, as XML can hold it (XML 1.0, 2.2): half characters and some others have no place in it.</summary>
internal static class XmlText
{
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
            {
                kept.Append(text[at]);
            }
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                kept.Append(text[at]).Append(text[++at]);
            }
        }

        return kept.ToString();
    }
}
