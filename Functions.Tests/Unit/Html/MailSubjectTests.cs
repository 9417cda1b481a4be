using AngleSharp.Html.Parser;
using Recruitment.Recruiter.Samples;
using Recruitment.Wording;

namespace Recruitment.Tests.Html;

public sealed class MailSubjectTests
{
    /// <summary>About the organisation or the desk, and no procedure.</summary>
    private static readonly string[] OfNoProcedure = ["AuditAnchoredMail", "NewsletterSubscribedMail", "SignInMail"];

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Every_subject_ends_with_what_is_recruited_for(string language)
    {
        ReaderLanguage.Use(language);
        await using var services = RenderedComponents.OfficialServices(validatesScopes: false);
        var parser = new HtmlParser();
        var silent = new SortedSet<string>(StringComparer.Ordinal);
        var seen = 0;
        await foreach (var (component, html) in RenderedComponents.RenderAsync(services, new HashSet<string>()))
        {
            if (component.Name.EndsWith("Mail", StringComparison.Ordinal) && !OfNoProcedure.Contains(component.Name))
            {
                seen++;
                var subject = parser.ParseDocument(html).Title!;
                if (!subject.EndsWith($": {SampleWords.Function}") && !subject.EndsWith($"? ({SampleWords.Function})"))
                {
                    silent.Add($"{component.Name}: {subject}");
                }
            }
        }

        Assert.Empty(silent);
        Assert.True(seen >= SampleMails.Kinds.Count, $"{seen} mails were seen.");
    }
}
