using System.Net;
using System.Text.Json;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Arrival;
using Recruitment.Applicants.Complaints;
using Recruitment.Applicants.Outcomes;
using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Tests.Architecture;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

/// <summary>A school with <c>language: "en"</c>.</summary>
public sealed class EnglishVacancyTests
{
    private static readonly ApplicationPost Post = new() { Motivation = "I have done this work for years." };

    [Fact]
    public async Task Its_page_the_form_with_faults_and_the_page_after_it_are_in_English()
    {
        await using var app = await OpenVacancy.StartAsync(SampleVacancy.InEnglish());

        var page = await app.GetAsync($"/vacancies/{SampleVacancy.Id}");
        var faulty = await app.ApplyAsync(Post with { Name = "", Email = "anna@", CvName = "../../x", Track = "" });
        var refused = await app.ReadAsync(faulty);
        var accepted = await app.ApplyAsync(Post);
        var received = await app.GetAsync(accepted.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.OK, page.Status);
        AssertEnglish(page);
        Assert.Contains("€\u00a03,622 – €\u00a05,520", page.Text("dl.facts"));
        Assert.Contains("1 August 2027", page.Text("dl.facts"));
        Assert.Contains("Monday 25 January 2027", page.Text(".notice"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        AssertEnglish(refused);
        Assert.Equal("Your application has not been sent yet", refused.Text(".error-summary h2"));
        Assert.Contains("Enter your name.", refused.Faults());
        Assert.Equal(HttpStatusCode.OK, received.Status);
        AssertEnglish(received);
    }

    [Fact]
    public async Task A_closed_vacancy_says_so_in_English()
    {
        await using var app = await OpenVacancy.StartAsync(SampleVacancy.InEnglish());
        await app.CloseVacancyAsync();

        var refused = await app.ReadAsync(await app.ApplyAsync(Post));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        AssertEnglish(refused);
        Assert.Contains("You can no longer apply.", refused.Text(".notice"));
    }

    [Fact]
    public async Task The_own_page_is_in_English_through_complaint_and_withdrawal_and_so_is_every_mail()
    {
        await using var app = await OpenVacancy.StartAsync(SampleVacancy.InEnglish());
        await app.ApplyAsync(Post);
        await app.ApplyAsync(Post with { Name = "Anna again" });
        var own = app.OwnPage(Assert.Single(await app.ListAsync()));

        AssertEnglish(await app.GetAsync(own));
        var silent = await app.PostAsync(own, ("action", "complain"), ("complaint", " "));
        Assert.Equal("Write what your complaint is about.", Assert.Single(silent.Faults()));
        AssertEnglish(silent);
        AssertEnglish(await app.PostAsync(own, ("action", "complain"), ("complaint", "Nobody answers me.")));
        var unconfirmed = await app.PostAsync(own, ("action", "withdraw"));
        Assert.Equal("Tick the box to confirm that you withdraw.", Assert.Single(unconfirmed.Faults()));
        AssertEnglish(unconfirmed);
        AssertEnglish(await app.PostAsync(own, ("action", "withdraw"), ("confirmWithdraw", "true")));

        await AssertEnglishMailsAsync(
            app,
            nameof(AcknowledgementMail),
            nameof(ComplaintReceivedMail),
            nameof(RepeatedApplicationMail),
            nameof(WithdrawalConfirmedMail)
        );
    }

    [Fact]
    public async Task That_the_data_are_erased_is_said_in_English()
    {
        await using var app = await OpenVacancy.StartAsync(SampleVacancy.InEnglish());
        await app.ApplyAsync(Post);
        var own = app.OwnPage(Assert.Single(await app.ListAsync()));

        var erased = await app.PostAsync(own, ("action", "erase"), ("confirmErase", "true"));

        Assert.Equal("Your data have been erased", erased.Heading());
        AssertEnglish(erased);
    }

    [Fact]
    public async Task Mails_about_an_upload_are_in_English()
    {
        await using var app = await OpenVacancy.StartAsync(SampleVacancy.InEnglish());
        var metadata = new Dictionary<string, string> { ["name"] = "Zoe", ["email"] = "zoe@kandidaat.example" };
        await app.UploadAsync($"{SampleVacancy.Id}/{CandidateId.New()}/cv.pdf", "<html>"u8.ToArray(), metadata);
        await app.CloseVacancyAsync();
        await app.UploadAsync($"{SampleVacancy.Id}/{CandidateId.New()}/cv.pdf", SampleCv.Pdf(), metadata);

        await AssertEnglishMailsAsync(app, nameof(QuarantinedCvMail), nameof(VacancyNotOpenMail));
    }

    [Theory]
    [InlineData("en", null, "Enter your name.", "The application has faults.")]
    [InlineData("en", "nl", "Vul uw naam in.", "Er zijn fouten in de sollicitatie.")]
    [InlineData("nl", null, "Vul uw naam in.", "Er zijn fouten in de sollicitatie.")]
    [InlineData("nl", "en-GB", "Enter your name.", "The application has faults.")]
    [InlineData("en", "fr", "Enter your name.", "The application has faults.")]
    public async Task A_program_reads_the_language_it_asks_for_else_the_vacancys(
        string vacancy,
        string? asks,
        string fault,
        string title
    )
    {
        await using var app = await OpenVacancy.StartAsync(
            vacancy == "en" ? SampleVacancy.InEnglish() : SampleVacancy.Definition()
        );
        Ask(app, asks);

        var answer = await app.ApplyAsync(Post with { Name = "" }, json: true);

        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(fault, problem.GetProperty("errors").GetProperty("name")[0].GetString());
        Assert.Equal(title, problem.GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_page_is_in_the_language_of_its_vacancy_whatever_the_browser_prefers()
    {
        await using var app = await OpenVacancy.StartAsync();
        Ask(app, "en");

        var page = await app.GetAsync($"/vacancies/{SampleVacancy.Id}");
        var refused = await app.ReadAsync(await app.ApplyAsync(Post with { Name = "" }));

        Assert.Equal("nl", LanguageOf(page));
        Assert.NotEmpty(DutchIn(page.Document.DocumentElement.OuterHtml));
        Assert.Contains("Vul uw naam in.", refused.Faults());
    }

    [Theory]
    [InlineData(null, "nl", "Openstaande vacatures")]
    [InlineData("fr", "nl", "Openstaande vacatures")]
    [InlineData("nl,en;q=0.8", "nl", "Openstaande vacatures")]
    [InlineData("fr,en-GB;q=0.9,nl;q=0.2", "en", "Open vacancies")]
    public async Task The_list_is_read_in_the_language_that_the_browser_prefers(
        string? prefers,
        string language,
        string heading
    )
    {
        await using var app = await OpenVacancy.StartAsync(SampleVacancy.InEnglish());
        Ask(app, prefers);

        var list = await app.GetAsync("/vacancies");
        var unknown = await app.GetAsync("/vacancies/v0000000000000c9");

        Assert.Equal(heading, list.Heading());
        Assert.Equal(language, LanguageOf(list));
        Assert.Equal(language, LanguageOf(unknown));
        // What the vacancy itself says is in its own language.
        Assert.Equal(language == "en" ? null : "en", list.Document.QuerySelector("article h2")!.GetAttribute("lang"));
    }

    private static void Ask(RecruitmentApp app, string? language)
    {
        if (language is not null)
        {
            app.Http.DefaultRequestHeaders.Add("Accept-Language", language);
        }
    }

    private static string? LanguageOf(WebPage page) => page.Document.DocumentElement.GetAttribute("lang");

    private static void AssertEnglish(WebPage page)
    {
        Assert.Equal("en", LanguageOf(page));
        Assert.Empty(DutchIn(page.Document.DocumentElement.OuterHtml));
    }

    private static async Task AssertEnglishMailsAsync(RecruitmentApp app, params string[] kinds)
    {
        var mails = await app.MailsAsync();
        Assert.Equal(kinds.Order(), mails.Select(mail => mail.Kind).Distinct().Order());
        Assert.All(mails, mail => Assert.Empty(DutchIn(mail.Html)));
        Assert.All(mails, mail => Assert.Contains("<html lang=\"en\">", mail.Html));
    }

    private static IEnumerable<string> DutchIn(string html) => ReadTexts.Of(html).SelectMany(TextLanguage.DutchIn);
}
