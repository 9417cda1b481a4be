using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Recruiter.Samples;

/// <summary>Lists every kind of mail with its subject in both languages. For developers.</summary>
public sealed class SampleListFunction(SampleMails mails, DeveloperPages developers, Pages pages)
{
    [Function(nameof(SampleListFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dev/mails")] HttpRequest request
    )
    {
        if (!developers.AreShownTo(request))
        {
            return Results.NotFound();
        }

        var dutch = await mails.ListAsync("nl");
        var english = await mails.ListAsync("en");
        ReaderLanguage.Use("en");
        return await pages.PrivateAsync<SampleListPage>(new SampleListModel(dutch, english));
    }
}

/// <summary>Every kind once, in the same order in both languages.</summary>
public sealed record SampleListModel(IReadOnlyList<SampleMail> Dutch, IReadOnlyList<SampleMail> English);
