using System.Xml;
using System.Xml.Linq;
using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>The body of Put Block List.</summary>
internal static class BlockList
{
    private const int MaxBlocks = 50_000;

    /// <exception cref="MalformedRequestException">It is not a block list.</exception>
    public static IReadOnlyList<Entry> Parse(ReadOnlyMemory<byte> body)
    {
        var root = Load(body);
        if (root?.Name.LocalName != "BlockList")
        {
            throw new MalformedRequestException(BlobFault.InvalidXmlDocument);
        }

        var entries = root.Elements().Select(element => new Entry(element.Value.Trim(), Source(element))).ToList();
        return entries.Count <= MaxBlocks ? entries : throw new MalformedRequestException(BlobFault.InvalidBlockList);
    }

    private static XElement? Load(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var stream = new MemoryStream(body.ToArray());
            using var reader = XmlReader.Create(
                stream,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
            );
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            throw new MalformedRequestException(BlobFault.InvalidXmlDocument);
        }
    }

    private static BlockSource Source(XElement element) =>
        element.Name.LocalName switch
        {
            "Committed" => BlockSource.Committed,
            "Uncommitted" => BlockSource.Uncommitted,
            "Latest" => BlockSource.Latest,
            _ => throw new MalformedRequestException(BlobFault.InvalidXmlDocument),
        };

    public sealed record Entry(string Id, BlockSource Source);
}
