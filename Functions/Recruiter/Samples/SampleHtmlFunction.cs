using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Recruiter.Samples;

/// <summary>Gives the HTML part of a sample alone, for the frames on its page.</summary>
public sealed class SampleHtmlFunction(SampleMails mails)
{
    /// <summary>Mail programs run nothing and load nothing; nor does the frame.</summary>
    private const string LikeMailPrograms = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    [Function(nameof(SampleHtmlFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dev/mails/{kind}/{language}")] HttpRequest request,
        string kind,
        string language
    )
    {
        if (language is not ("nl" or "en") || await mails.FindAsync(kind, language, Variant(request)) is not { } mail)
        {
            return Results.NotFound();
        }

        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = LikeMailPrograms;
        headers.CacheControl = "no-store";
        return Results.Content(mail.Html, MediaTypeNames.Text.Html, Encoding.UTF8);
    }

    /// <summary>Which variant is asked for; the first when none is.</summary>
    public static int Variant(HttpRequest request) =>
        int.TryParse(request.Query["variant"], out var asked) ? Math.Clamp(asked, 0, SampleModel.Variations - 1) : 0;
}
