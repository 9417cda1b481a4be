using Microsoft.AspNetCore.Http;

namespace Recruitment.Recruiter.Api;

/// <summary>The language in which a caller of the API reads messages: Dutch when it asks for it, else English.</summary>
internal static class RequestLanguage
{
    /// <summary>Holds until the calling asynchronous method ends.</summary>
    public static void Use(HttpRequest request) =>
        ReaderLanguage.Use(
            request
                .GetTypedHeaders()
                .AcceptLanguage.Where(language => language.Quality is not 0)
                .OrderByDescending(language => language.Quality ?? 1)
                .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant())
                .FirstOrDefault(language => language is "nl" or "en")
                ?? "en"
        );
}
