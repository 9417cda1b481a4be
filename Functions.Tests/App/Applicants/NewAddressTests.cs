using System.Net;
using System.Text.Json;
using Recruitment.Applicants.Correcting;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Play.App;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

/// <summary>A candidate changes the e-mail address on the own page.</summary>
public sealed class NewAddressTests
{
    private const string Old = "anna@kandidaat.example";
    private const string New = "anna.bakker@elders.example";

    [Fact]
    public async Task The_new_address_counts_once_its_reader_confirms_it_and_the_old_one_is_told()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);

        var asked = await AskAsync(app, candidate, New);

        Assert.Contains("Wij stuurden een e-mail", asked.Text(".notice"));
        Assert.Contains(New, (await app.GetAsync(app.OwnPage(candidate))).Text("#pending-address"));
        var told = Assert.Single(await app.MailsAsync(nameof(AddressChangeAskedMail)));
        Assert.Equal(Old, told.To);
        Assert.Contains(New, told.Html);
        var mail = Assert.Single(await app.MailsAsync(nameof(ConfirmAddressMail)));
        Assert.Equal(New, mail.To);
        // Who reads it may be a stranger.
        Assert.DoesNotContain("Anna", mail.Html);
        Assert.DoesNotContain(Old, mail.Html);

        var path = new Uri(mail.Links[0]).PathAndQuery;
        await app.GetAsync(path);
        Assert.Equal(Old, Assert.Single(await app.ListAsync()).Email);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Contains(New, (await app.PostAsync(path)).Text("#confirmed"));
        }

        Assert.Equal(New, Assert.Single(await app.ListAsync()).Email);
        var audit = await app.Get<AuditLog>().ListAsync(SampleVacancy.Id, default).ToListAsync();
        Assert.Single(audit, entry => entry.What == "AddressCorrected" && entry.Who == candidate.Id.Value);
        Assert.All(audit, entry => Assert.DoesNotContain("@", JsonSerializer.Serialize(entry)));
        var again = await app.ApplyAsync(new ApplicationPost { Email = New, Motivation = "Nog een keer" });
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.NotNull(Assert.Single(await app.ListAsync()).Replacement);
    }

    [Fact]
    public async Task An_address_of_another_application_is_refused_to_its_reader_and_told_to_nobody_else()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost { Email = "bram@kandidaat.example", Name = "Bram Kok" });
        var candidate = await ApplyAsync(app);

        var taken = await AskAsync(app, candidate, "bram@kandidaat.example");
        var free = await AskAsync(app, candidate, New);
        Assert.Equal(taken.Text(".notice"), free.Text(".notice"));

        await AskAsync(app, candidate, "bram@kandidaat.example");
        var link = (await app.MailsAsync(nameof(ConfirmAddressMail)))[^1].Links[0];
        var refused = await app.PostAsync(new Uri(link).PathAndQuery);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("hoort al bij een andere", refused.Text("#taken"));
        Assert.Equal([Old, "bram@kandidaat.example"], (await app.ListAsync()).Select(c => c.Email).Order());
    }

    [Theory]
    [InlineData("", "e-mailadres")]
    [InlineData("anna@", "e-mailadres")]
    [InlineData("ANNA@kandidaat.example", "al gebruiken")]
    public async Task What_is_no_new_address_is_told_at_its_field_and_kept(string email, string fault)
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);

        var refused = await AskAsync(app, candidate, email);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(fault, refused.Text("#newEmail-error"));
        Assert.Equal(email, refused.Document.QuerySelector("#newEmail")!.GetAttribute("value"));
        Assert.Empty(await app.MailsAsync(nameof(ConfirmAddressMail)));
    }

    [Fact]
    public async Task Asking_twice_sends_one_mail_and_asking_without_end_is_refused()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);

        await AskAsync(app, candidate, New);
        await AskAsync(app, candidate, New);
        Assert.Single(await app.MailsAsync(nameof(ConfirmAddressMail)));

        for (var number = 2; number <= NewAddresses.MostAsked; number++)
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(app, candidate, $"anna{number}@elders.example")).Status);
        }

        var refused = await AskAsync(app, candidate, "anna6@elders.example");
        Assert.Contains("vijf keer", refused.Text("#newEmail-error"));
        Assert.Equal(NewAddresses.MostAsked, (await app.MailsAsync(nameof(ConfirmAddressMail))).Count);
    }

    [Fact]
    public async Task A_link_of_an_earlier_request_or_of_last_week_changes_nothing_and_shows_no_address()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);
        await AskAsync(app, candidate, "verkeerd@elders.example");
        await AskAsync(app, candidate, New);
        var links = (await app.MailsAsync(nameof(ConfirmAddressMail)))
            .Select(mail => new Uri(mail.Links[0]).PathAndQuery)
            .ToList();

        var earlier = await app.PostAsync(links[0]);
        Assert.Equal(HttpStatusCode.Conflict, earlier.Status);
        Assert.DoesNotContain("@", earlier.Text("main"));

        app.Clock.AdvanceTo(app.Clock.GetUtcNow() + AddressChange.ValidFor + TimeSpan.FromMinutes(1));
        var late = await app.PostAsync(links[1]);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(Old, Assert.Single(await app.ListAsync()).Email);
    }

    [Fact]
    public async Task After_the_closing_no_other_address_is_asked_for()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);
        await app.CloseVacancyAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await AskAsync(app, candidate, New)).Status);
        Assert.Null((await app.GetAsync(app.OwnPage(candidate))).Document.QuerySelector("#newEmail"));
    }

    [Fact]
    public async Task The_candidates_own_data_tell_it_and_erasure_leaves_nothing_of_it()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);
        await AskAsync(app, candidate, New);
        Assert.Contains(New, await app.Http.GetStringAsync($"{app.OwnPage(candidate)}?view=data"));
        var link = new Uri(Assert.Single(await app.MailsAsync(nameof(ConfirmAddressMail))).Links[0]).PathAndQuery;

        await app.PostAsync(app.OwnPage(candidate), ("action", "erase"), ("confirmErase", "true"));
        await app.Time.RunUntilIdleAsync();

        Assert.Empty(await app.ListAsync());
        Assert.DoesNotContain(await app.MailsAsync(), mail => mail.To == New);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(link)).Status);
    }

    private static async Task<Candidate> ApplyAsync(RecruitmentApp app)
    {
        await app.ApplyAsync(new ApplicationPost());
        return (await app.ListAsync()).Single(candidate => candidate.Email == Old);
    }

    private static async Task<WebPage> AskAsync(RecruitmentApp app, Candidate candidate, string email)
    {
        var page = await app.PostAsync(app.OwnPage(candidate), ("action", "changeEmail"), ("newEmail", email));
        await app.Time.RunUntilIdleAsync();
        return page;
    }
}
