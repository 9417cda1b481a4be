using Microsoft.AspNetCore.Http;
using Recruitment.Html;
using Recruitment.Mail;

namespace Recruitment.Recruiter.Samples;

/// <summary>Gives the HTML part of a sample alone, for the frames on its page.</summary>
public sealed class SampleHtmlFunction(SampleMails mails, DeveloperPages developers)
{
    [Function(nameof(SampleHtmlFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dev/mails/{kind}/{language}")] HttpRequest request,
        string kind,
        string language
    ) =>
        developers.AreShownTo(request)
        && language is "nl" or "en"
        && await mails.FindAsync(kind, language, Variant(request)) is { } mail
            ? new MailHtmlResult(mail.Html)
            : Results.NotFound();

    /// <summary>Which variant is asked for; the first when none is.</summary>
    public static int Variant(HttpRequest request) =>
        int.TryParse(request.Query["variant"], out var asked) ? Math.Clamp(asked, 0, SampleModel.Variations - 1) : 0;
}
