using System.Net;
using System.Text.RegularExpressions;

namespace Recruitment.Play.Fuzz;

/// <summary>What no answer may be, whatever was sent.</summary>
internal static partial class AnswerCheck
{
    public static IEnumerable<FuzzFault> FaultsOf(HttpResponseMessage answer, string body, Uri app)
    {
        if (
            (int)answer.StatusCode >= 500
            && answer.StatusCode is not (HttpStatusCode.NotImplemented or HttpStatusCode.ServiceUnavailable)
        )
        {
            yield return FuzzFault.ServerError;
        }

        if (Trace().IsMatch(body))
        {
            yield return FuzzFault.StackTrace;
        }

        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        if (
            (type.Contains("html", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal))
            && body.Contains(NastyValues.Markup[..6], StringComparison.Ordinal)
        )
        {
            yield return FuzzFault.RawReflection;
        }

        if (answer.Headers.Contains(NastyValues.Header) || LeadsElsewhere(answer.Headers.Location, app))
        {
            yield return FuzzFault.HeaderInjection;
        }

        if (body.Length > 0 && !IsTakenAtItsWord(answer))
        {
            yield return FuzzFault.Sniffable;
        }
    }

    private static bool IsTakenAtItsWord(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("X-Content-Type-Options", out var sniffing) && sniffing.Contains("nosniff");

    private static bool LeadsElsewhere(Uri? location, Uri app) =>
        location is not null && new Uri(app, location).Authority != app.Authority;

    [GeneratedRegex(
        @"^\s+at [A-Z][\w.<>`]+\(|System\.\w+Exception|Recruitment\.[\w.]+Exception",
        RegexOptions.Multiline
    )]
    private static partial Regex Trace();
}
