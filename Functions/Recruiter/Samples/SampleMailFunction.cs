using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Recruiter.Samples;

/// <summary>Shows one kind of mail in both languages; <c>?variant=0</c> to 15 differ in what is true. For developers.</summary>
public sealed class SampleMailFunction(SampleMails mails, DeveloperPages developers, Pages pages)
{
    [Function(nameof(SampleMailFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dev/mails/{kind}")] HttpRequest request,
        string kind
    )
    {
        if (!developers.AreShownTo(request))
        {
            return Results.NotFound();
        }

        var variant = SampleHtmlFunction.Variant(request);
        var dutch = await mails.FindAsync(kind, "nl", variant);
        var english = await mails.FindAsync(kind, "en", variant);
        ReaderLanguage.Use("en");
        return dutch is not null && english is not null
            ? await pages.PrivateAsync<SampleMailPage>(new SampleMailModel(dutch, english, variant))
            : Results.NotFound();
    }
}

/// <param name="Variant">Which of them is shown.</param>
public sealed record SampleMailModel(SampleMail Dutch, SampleMail English, int Variant)
{
    public int? Previous => Variant > 0 ? Variant - 1 : null;
    public int? Next => Variant < SampleModel.Variations - 1 ? Variant + 1 : null;
}
