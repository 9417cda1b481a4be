using System.Globalization;
using System.Xml;

namespace Recruitment.Embedded.Blobs.Protocol;

/// <summary>An answer of the protocol.</summary>
internal sealed class BlobResponse(int status)
{
    private const int LongestEcho = 1024;

    private readonly List<KeyValuePair<string, string>> _headers = new(24);

    public int Status { get; } = status;

    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    public ReadOnlyMemory<byte> Body { get; private init; }

    /// <summary>Content-Length: of the body, or for HEAD of the body that GET would have given.</summary>
    public long ContentLength { get; private init; }

    public static BlobResponse Of(int status, ReadOnlyMemory<byte> body) =>
        new(status) { Body = body, ContentLength = body.Length };

    /// <summary>The answer to HEAD: a length in bytes and no body.</summary>
    public static BlobResponse WithoutBody(int status, long contentLength) =>
        new(status) { ContentLength = contentLength };

    public static BlobResponse Xml(int status, Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                stream,
                new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) }
            )
        )
        {
            write(writer);
        }

        return Of(status, stream.GetBuffer().AsMemory(0, (int)stream.Length)).With("Content-Type", "application/xml");
    }

    public static BlobResponse Of(BlobFault fault, BlobRequest request)
    {
        var hasBody = request.Method != "HEAD" && fault.Status != 304;
        var response = hasBody
            ? Xml(fault.Status, writer => WriteFault(writer, fault))
            : new BlobResponse(fault.Status);
        return response.With("x-ms-error-code", fault.Code);
    }

    public BlobResponse With(string name, string? value)
    {
        if (value is not null)
        {
            _headers.Add(new(name, value));
        }

        return this;
    }

    public BlobResponse With(string name, long value) => With(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The headers that every answer has.</summary>
    public BlobResponse Finish(BlobRequest request, DateTimeOffset now)
    {
        With("x-ms-request-id", Guid.NewGuid().ToString());
        With("x-ms-client-request-id", Echo(request.Header("x-ms-client-request-id")));
        With("x-ms-version", Echo(request.Header("x-ms-version")) ?? "2023-01-03");
        return With("Date", now.ToString("R", CultureInfo.InvariantCulture));
    }

    // A header cannot carry everything that a request may bring along.
    private static string? Echo(string? value) =>
        value?.Length <= LongestEcho && value.All(letter => letter is >= ' ' and <= '~') ? value : null;

    private static void WriteFault(XmlWriter writer, BlobFault fault)
    {
        writer.WriteStartElement("Error");
        writer.WriteElementString("Code", fault.Code);
        writer.WriteElementString("Message", fault.Message);
        writer.WriteEndElement();
    }
}
