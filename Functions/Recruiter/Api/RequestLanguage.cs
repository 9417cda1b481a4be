using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Recruiter.Api;

/// <summary>The language in which a caller of the API reads messages: Dutch when it asks for it, else English.</summary>
internal static class RequestLanguage
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>Holds until the calling asynchronous method ends.</summary>
    public static void Use(HttpRequest request)
    {
        var culture = Of(request);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }

    private static CultureInfo Of(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => language is "nl" or "en") == "nl"
            ? Dutch
            : English;
}
