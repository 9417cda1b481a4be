using System.Text;
using System.Text.RegularExpressions;

namespace Recruitment.Play.Fuzz;

/// <summary>Makes the requests of one route. The n-th of a seed is always the same, as far as ids and links are.</summary>
internal sealed partial class FuzzedRequests(FuzzedApp app, FuzzedRoute route, int seed)
{
    private static readonly string[] Queries =
    [
        "lang",
        "format",
        "after",
        "q",
        "state",
        "status",
        "page",
        "sort",
        "from",
        "to",
        "continuation",
        "size",
        "sent",
        "next",
        "candidate",
        "stage",
        "person",
        "act",
        "code",
        "preview",
        "top",
        "runtimeStatus",
        "createdTimeFrom",
        "reason",
        "showInput",
        "instanceIdPrefix",
        "restartWithNewInstanceId",
        "value",
        "field",
        "kind",
        "organisation",
    ];

    private static readonly string[] Headers =
    [
        "Accept",
        "Accept-Language",
        "If-None-Match",
        "If-Modified-Since",
        "Range",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-HTTP-Method-Override",
        "x-ms-continuation-token",
        "Idempotency-Key",
        "Origin",
        "Referer",
        "Sec-Fetch-Site",
        "X-MS-CLIENT-PRINCIPAL",
        "traceparent",
        "Authorization",
    ];

    private readonly List<(string Name, string Value)> _fields = [];

    /// <summary>Reads the forms of the page, so that some of what is sent has their names and tokens.</summary>
    public async Task LearnAsync()
    {
        foreach (var value in app.Known.GetValueOrDefault(FirstParameter()) ?? [""])
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get,
                route.Fill(name => name == FirstParameter() ? value : Known(name))
            );
            request.Headers.Add("Cookie", app.Session);
            using var answer = await app.Http.SendAsync(request);
            foreach (Match field in Field().Matches(await answer.Content.ReadAsStringAsync()))
            {
                _fields.Add((field.Groups[1].Value, System.Net.WebUtility.HtmlDecode(field.Groups[2].Value)));
            }
        }

        string Known(string name) => app.Known.GetValueOrDefault(name)?[0] ?? "x";
    }

    /// <summary>The request, as a new message each time that it is asked for.</summary>
    public HttpRequestMessage Make(int number)
    {
        var values = new NastyValues(new Random(HashCode(number)));
        var method = values.Happens(95)
            ? values.Of(route.Methods)
            : values.Of(["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "QUIJOTE"]);
        var path = route.Fill(name => Parameter(name, values)) + Query(values);
        var request = new HttpRequestMessage(new HttpMethod(method), Exactly(path));
        if (values.Happens(85))
        {
            request.Headers.TryAddWithoutValidation(
                "Cookie",
                values.Happens(97) ? app.Session : values.Mutated(app.Session)
            );
        }

        if (route.TakesKey && values.Happens(95) && FuzzedApp.KeyOf(route) is { } key)
        {
            request.Headers.Add("x-functions-key", key);
        }

        while (values.Happens(25))
        {
            request.Headers.TryAddWithoutValidation(values.Of(Headers), HeaderValue(values.Text()));
        }

        if (method is not ("GET" or "HEAD" or "OPTIONS") || values.Happens(2))
        {
            request.Content = new FuzzedContent(app, route, _fields, values).Make();
        }

        return request;
    }

    // Of the pattern's text, because a string's own hash differs in every process.
    private int HashCode(int number)
    {
        var hash = (uint)seed;
        foreach (var character in route.Pattern)
        {
            hash = (hash ^ character) * 16777619;
        }

        return unchecked((int)(hash ^ ((uint)number * 2654435761)));
    }

    private string FirstParameter() =>
        Parameters().Match(route.Pattern) is { Success: true } first ? first.Groups[1].Value : "";

    private string Parameter(string name, NastyValues values) =>
        app.Known.TryGetValue(name, out var known)
            ? values.Below(10) switch
            {
                0 => values.Text(),
                1 => values.Mutated(values.Of(known)),
                _ => values.Of(known),
            }
            : values.Text();

    private static string Query(NastyValues values)
    {
        var query = new StringBuilder();
        while (values.Happens(45))
        {
            var text = values.Text();
            query.Append(query.Length == 0 ? '?' : '&').Append(values.Of(Queries)).Append('=');
            query.Append(
                values.Happens(95)
                    ? Escaped(text.Length > 2000 ? text[..2000] : text)
                    : values.Of(["%", "%ZZ", "%C0%AF", "%ED%A0%80", "%00"])
            );
        }

        return query.ToString();
    }

    private static string Escaped(string text) => Uri.EscapeDataString(text);

    private Uri Exactly(string path) =>
        new(
            $"{app.Address.GetLeftPart(UriPartial.Authority)}{path}",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );

    // What a client cannot send is not sent: line ends, and what is no Latin 1.
    private static string HeaderValue(string text) =>
        new([.. text.Where(character => character is >= ' ' and < (char)127).Take(2000)]);

    [GeneratedRegex("name=\"([^\"]+)\"(?:[^>]*?value=\"([^\"]*)\")?")]
    private static partial Regex Field();

    [GeneratedRegex(@"\{\*?([A-Za-z]+)")]
    private static partial Regex Parameters();
}
