using System.IO.Compression;
using System.Text;

namespace Recruitment.Play.Fuzz;

/// <summary>Makes what one request carries.</summary>
/// <param name="fields">Those of the route's forms, as a page shows them.</param>
internal sealed class FuzzedContent(
    FuzzedApp app,
    FuzzedRoute route,
    IReadOnlyList<(string Name, string Value)> fields,
    NastyValues values
)
{
    private static readonly string[] Types =
    [
        "application/json",
        "application/json; charset=utf-16",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=x",
        "text/plain",
        "text/xml",
        "application/octet-stream",
        "nonsense",
        "application/problem+json",
        "application/json; charset=klingon",
    ];

    public HttpContent Make()
    {
        var content = values.Below(10) switch
        {
            0 => Raw(values.Bytes(3000)),
            1 or 2 => Json(),
            3 or 4 when route.TakesKey => Json(),
            5 or 6 => Multipart(),
            _ => route.TakesKey ? Json() : Form(),
        };
        if (values.Happens(3))
        {
            content.Headers.ContentType = null;
            content.Headers.TryAddWithoutValidation("Content-Type", values.Of(Types));
        }

        return content;
    }

    private HttpContent Json()
    {
        var json =
            route.Pattern == "api/procedures" && values.Happens(50)
                ? values.Mutated(app.Definition, app.Members)
                : values.Json(app.Members);
        var text = json?.ToJsonString() ?? "null";
        text = values.Below(20) switch
        {
            0 => values.Mutated(text),
            1 => text.Replace("zq7", "\\ud800", StringComparison.Ordinal),
            2 => new string('[', 5000) + text,
            _ => text,
        };
        return new StringContent(text, Encoding.UTF8, "application/json");
    }

    private HttpContent Form()
    {
        var text = string.Join(
            '&',
            Fields().Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")
        );
        return new StringContent(
            values.Happens(95) ? text : values.Mutated(text),
            Encoding.ASCII,
            "application/x-www-form-urlencoded"
        );
    }

    private HttpContent Multipart()
    {
        var body = new StringBuilder();
        foreach (var (name, value) in Fields())
        {
            var file = values.Happens(20)
                ? $"; filename=\"{values.Text()}\"\r\nContent-Type: {values.Of(["application/pdf", "image/jpeg", values.Text()])}"
                : "";
            body.Append($"--x\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{value}\r\n");
        }

        body.Append("--x--\r\n");
        var bytes = Encoding.UTF8.GetBytes(body.ToString());
        var content = new ByteArrayContent(values.Happens(80) ? bytes : bytes[..values.Below(bytes.Length)]);
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        return content;
    }

    private ByteArrayContent Raw(byte[] bytes)
    {
        var zips = values.Happens(20);
        var content = new ByteArrayContent(zips ? Zipped(bytes) : bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", values.Of(Types));
        if (zips)
        {
            content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
        }

        return content;
    }

    private static byte[] Zipped(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            zip.Write(bytes);
        }

        return zipped.ToArray();
    }

    /// <summary>The fields of the route's forms, with some of their values changed, some left out, some more.</summary>
    private IEnumerable<(string Name, string Value)> Fields()
    {
        foreach (var (name, value) in fields)
        {
            if (values.Happens(60))
            {
                yield return (name, values.Happens(70) ? value : values.Text());
            }
        }

        for (var more = values.Below(3); more > 0; more--)
        {
            yield return (values.Happens(50) ? values.Of(app.Members) : values.Text(), values.Text());
        }
    }
}
