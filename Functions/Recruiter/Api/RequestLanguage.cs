using Microsoft.AspNetCore.Http;

namespace Recruitment.Recruiter.Api;

/// <summary>The language in which a caller of the API reads messages: Dutch when it asks for it, else English.</summary>
internal static class RequestLanguage
{
    /// <summary>Holds until the calling asynchronous method ends.</summary>
    public static void Use(HttpRequest request) =>
        ReaderLanguage.Use(Html.RequestLanguage.Preferred(request, otherwise: "en"));
}
