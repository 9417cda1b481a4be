using System.Xml;
using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Embedded.Blobs.Rows;

namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>List the containers of the account, in pages.</summary>
internal sealed class ListContainers(BlobEnvironment environment)
{
    public BlobResponse List(BlobRequest request)
    {
        var options = ListOptions.From(request);
        var rows = environment.Store.Read(connection =>
            ContainerTable.List(connection, options.Prefix, options.FirstName, options.PageSize + 1)
        );
        var next = rows.Count > options.PageSize ? rows[^1].Name : null;
        return BlobResponse.Xml(
            200,
            writer =>
            {
                writer.WriteStartElement("EnumerationResults");
                writer.WriteAttributeString("ServiceEndpoint", $"http://{request.Authority}/{BlobRequest.Account}/");
                options.WriteTo(writer);
                writer.WriteStartElement("Containers");
                foreach (var row in rows.Take(options.PageSize))
                {
                    Write(writer, row, options);
                }

                writer.WriteEndElement();
                writer.WriteElementString("NextMarker", next is null ? "" : ListOptions.Marker(next));
                writer.WriteEndElement();
            }
        );
    }

    private static void Write(XmlWriter writer, ContainerRow row, ListOptions options)
    {
        writer.WriteStartElement("Container");
        writer.WriteElementString("Name", row.Name);
        writer.WriteStartElement("Properties");
        writer.WriteElementString("Last-Modified", BlobResponses.HttpDate(row.Modified));
        writer.WriteElementString("Etag", ETags.Quoted(row.Version));
        writer.WriteElementString("LeaseStatus", "unlocked");
        writer.WriteElementString("LeaseState", "available");
        writer.WriteElementString("HasImmutabilityPolicy", "false");
        writer.WriteElementString("HasLegalHold", "false");
        writer.WriteEndElement();
        if (options.IncludesMetadata)
        {
            BlobProperties.WriteMetadata(writer, row.Metadata);
        }

        writer.WriteEndElement();
    }
}
