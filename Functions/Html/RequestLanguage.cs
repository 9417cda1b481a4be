using Microsoft.AspNetCore.Http;

namespace Recruitment.Html;

/// <summary>The language in which who sends a request reads, of the two that there are.</summary>
public static class RequestLanguage
{
    /// <summary>The one that <c>Accept-Language</c> prefers, as BCP 47.</summary>
    /// <param name="otherwise">When it names neither.</param>
    public static string Preferred(HttpRequest request, string otherwise) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => language is "nl" or "en")
        ?? otherwise;
}
