using System.Xml;
using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Embedded.Blobs.Rows;

namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>A blob's properties and metadata in a listing.</summary>
internal static class BlobProperties
{
    public static void Write(XmlWriter writer, BlobRow row, bool withCopy)
    {
        writer.WriteStartElement("Properties");
        writer.WriteElementString("Creation-Time", BlobResponses.HttpDate(row.Created));
        writer.WriteElementString("Last-Modified", BlobResponses.HttpDate(row.Modified));
        writer.WriteElementString("Etag", ETags.Bare(row.Version));
        writer.WriteElementString("Content-Length", XmlConvert.ToString(row.Length));
        WriteIfAny(writer, "Content-Type", row.Headers.Type);
        WriteIfAny(writer, "Content-Encoding", row.Headers.Encoding);
        WriteIfAny(writer, "Content-Language", row.Headers.Language);
        WriteIfAny(writer, "Content-MD5", row.Md5 is null ? null : Convert.ToBase64String(row.Md5));
        WriteIfAny(writer, "Content-Disposition", row.Headers.Disposition);
        WriteIfAny(writer, "Cache-Control", row.Headers.CacheControl);
        writer.WriteElementString("BlobType", "BlockBlob");
        writer.WriteElementString("LeaseStatus", "unlocked");
        writer.WriteElementString("LeaseState", "available");
        writer.WriteElementString("ServerEncrypted", "true");
        writer.WriteElementString("AccessTier", "Hot");
        writer.WriteElementString("AccessTierInferred", "true");
        if (withCopy && row.Copy is { } copy)
        {
            writer.WriteElementString("CopyId", copy.Id);
            writer.WriteElementString("CopyStatus", "success");
            writer.WriteElementString("CopySource", copy.Source);
            writer.WriteElementString("CopyCompletionTime", BlobResponses.HttpDate(copy.Completed));
        }

        writer.WriteEndElement();
    }

    public static void WriteMetadata(XmlWriter writer, string metadata)
    {
        if (metadata.Length == 0)
        {
            return;
        }

        writer.WriteStartElement("Metadata");
        foreach (var (name, value) in BlobMetadata.Parse(metadata))
        {
            writer.WriteElementString(name, value);
        }

        writer.WriteEndElement();
    }

    private static void WriteIfAny(XmlWriter writer, string element, string? value)
    {
        if (value is not null)
        {
            writer.WriteElementString(element, value);
        }
    }
}
