using System.Xml;
using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Embedded.Blobs.Rows;

namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>List the blobs of a container, flat or by a delimiter, in pages. Contents are not read.</summary>
internal sealed class ListBlobs(BlobEnvironment environment)
{
    public BlobResponse List(BlobRequest request)
    {
        var options = ListOptions.From(request);
        return environment.Store.Read(connection =>
        {
            if (!ContainerTable.Exists(connection, request.Container))
            {
                return BlobResponse.Of(BlobFault.ContainerNotFound, request);
            }

            var page = Page(connection, request.Container, options, out var next);
            return BlobResponse.Xml(200, writer => Write(writer, request, options, page, next));
        });
    }

    /// <summary>One page of blobs and common prefixes; <paramref name="next"/> is the name at which the next page begins.</summary>
    private static List<Entry> Page(
        SqliteConnection connection,
        string container,
        ListOptions options,
        out string? next
    )
    {
        var page = new List<Entry>();
        var from = options.FirstName;
        while (true)
        {
            string? resume = null;
            foreach (var row in BlobTable.From(connection, container, options.Prefix, from))
            {
                if (page.Count == options.PageSize)
                {
                    next = row.Name;
                    return page;
                }

                var common = options.CommonPrefix(row.Name);
                page.Add(new Entry(common ?? row.Name, common is null ? row : null));
                if (common is not null)
                {
                    // Skip everything under the prefix, however much it is.
                    resume = NameOrder.After(common);
                    break;
                }
            }

            if (resume is null)
            {
                next = null;
                return page;
            }

            from = resume;
        }
    }

    private static void Write(
        XmlWriter writer,
        BlobRequest request,
        ListOptions options,
        List<Entry> page,
        string? next
    )
    {
        writer.WriteStartElement("EnumerationResults");
        writer.WriteAttributeString("ServiceEndpoint", $"http://{request.Authority}/{BlobRequest.Account}/");
        writer.WriteAttributeString("ContainerName", request.Container);
        options.WriteTo(writer);
        writer.WriteStartElement("Blobs");
        foreach (var entry in page)
        {
            if (entry.Row is null)
            {
                writer.WriteStartElement("BlobPrefix");
                WriteName(writer, entry.Name);
                writer.WriteEndElement();
            }
            else
            {
                Write(writer, entry.Row, options);
            }
        }

        writer.WriteEndElement();
        writer.WriteElementString("NextMarker", next is null ? "" : ListOptions.Marker(next));
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, BlobRow row, ListOptions options)
    {
        writer.WriteStartElement("Blob");
        WriteName(writer, row.Name);
        BlobProperties.Write(writer, row, options.IncludesCopy);
        if (options.IncludesMetadata)
        {
            BlobProperties.WriteMetadata(writer, row.Metadata);
        }

        writer.WriteEndElement();
    }

    // XML cannot hold every character that a name can; the protocol then has the name percent-encoded.
    private static void WriteName(XmlWriter writer, string name)
    {
        writer.WriteStartElement("Name");
        var isPlain = name.All(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter));
        if (!isPlain)
        {
            writer.WriteAttributeString("Encoded", "true");
        }

        writer.WriteString(isPlain ? name : Uri.EscapeDataString(name));
        writer.WriteEndElement();
    }

    private sealed record Entry(string Name, BlobRow? Row);
}
