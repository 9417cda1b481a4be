using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Definition;

namespace Recruitment.Tests.Applicants;

public sealed class ApplyTests
{
    [Fact]
    public async Task An_application_is_recorded_its_CV_kept_without_a_name_and_acknowledged_at_once()
    {
        await using var app = await OpenVacancy.StartAsync();

        var response = await app.ApplyAsync(new ApplicationPost { Consent = true });

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var candidate = Assert.Single(await app.ListAsync());
        Assert.Equal("Anna Bakker", candidate.Name);
        Assert.Equal(Track.External, candidate.Track);
        Assert.True(candidate.ConsentRetention);
        Assert.Equal("CV Anna Bakker.pdf", candidate.Cv!.FileName);
        Assert.Null(candidate.Arriving);
        Assert.Equal([candidate.Cv.BlobName], await app.NamesAsync("files"));
        Assert.Empty(await app.NamesAsync("cvs"));
        Assert.DoesNotContain("Anna", candidate.Cv.BlobName);
        var mail = Assert.Single(await app.MailsAsync());
        Assert.Equal("anna@kandidaat.example", mail.To);
        Assert.StartsWith("Uw sollicitatie is ontvangen", mail.Subject);
        Assert.Contains("donderdag 4 februari 2027", mail.Html);
        Assert.Contains("/l/", mail.Html);
    }

    [Fact]
    public async Task The_page_after_it_says_what_happens_next_and_by_when()
    {
        await using var app = await OpenVacancy.StartAsync();
        var response = await app.ApplyAsync(new ApplicationPost());

        var page = await app.Http.GetAsync(response.Headers.Location);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var text = (await app.ReadAsync(page)).Document.Body!.TextContent;
        Assert.Contains("Uw sollicitatie is ontvangen", text);
        Assert.Contains("donderdag 4 februari 2027", text);
        Assert.DoesNotContain("Anna", text);
    }

    [Fact]
    public async Task A_form_with_faults_comes_back_with_what_was_filled_in_and_records_nothing()
    {
        await using var app = await OpenVacancy.StartAsync();

        var response = await app.ApplyAsync(
            new ApplicationPost
            {
                Name = "",
                Email = "anna@",
                Motivation = "Omdat <b>het</b> kan",
                CvName = "../../x",
            }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = (await app.ReadAsync(response)).Document;
        Assert.Equal(
            ["#name", "#email", "#cv"],
            page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href"))
        );
        Assert.All(
            page.QuerySelectorAll(".error-summary a"),
            a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!))
        );
        Assert.Equal("anna@", page.QuerySelector("#email")!.GetAttribute("value"));
        Assert.Equal("Omdat <b>het</b> kan", page.QuerySelector("#motivation")!.TextContent);
        Assert.Contains("mappad", page.QuerySelector("#cv-error")!.TextContent);
        Assert.Empty(await app.ListAsync());
        Assert.Empty(await app.NamesAsync("cvs"));
    }

    [Theory]
    [InlineData(0, "leeg")]
    [InlineData((10 * 1024 * 1024) + 1, "groter dan 10 MB")]
    public async Task A_CV_of_a_wrong_size_is_refused_with_the_reason(int length, string reason)
    {
        await using var app = await OpenVacancy.StartAsync();

        var response = await app.ApplyAsync(new ApplicationPost { Cv = length == 0 ? [] : SampleCv.PdfOf(length) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = (await app.ReadAsync(response)).Document;
        Assert.Contains(reason, page.QuerySelector("#cv-error")!.TextContent);
        Assert.Equal("Anna Bakker", page.QuerySelector("#name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_program_gets_the_faults_by_field_and_the_candidate_as_JSON()
    {
        await using var app = await OpenVacancy.StartAsync();

        var refused = await app.ApplyAsync(new ApplicationPost { Cv = null }, json: true);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(1, problem.GetProperty("errors").GetProperty("cv").GetArrayLength());

        var accepted = await app.ApplyAsync(new ApplicationPost(), json: true);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var answer = await accepted.Content.ReadFromJsonAsync<JsonElement>();
        var candidate = Assert.Single(await app.ListAsync());
        Assert.Equal(candidate.Id.Value, answer.GetProperty("candidateId").GetString());
    }

    [Fact]
    public async Task A_closed_vacancy_takes_no_application_and_says_when_it_closed()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.CloseVacancyAsync();

        var response = await app.ApplyAsync(new ApplicationPost());

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = (await app.ReadAsync(response)).Document;
        Assert.Contains("maandag 11 januari 2027", page.QuerySelector(".notice")!.TextContent);
        Assert.Null(page.QuerySelector("form"));
        Assert.Empty(await app.ListAsync());
    }

    [Fact]
    public async Task An_external_candidate_waits_while_the_vacancy_is_for_internal_candidates_first()
    {
        await using var app = await OpenVacancy.StartAsync(PostingTracks.InternalFirst);

        var external = await app.ApplyAsync(new ApplicationPost());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, external.StatusCode);
        Assert.Contains(
            "nog niet",
            (await app.ReadAsync(external)).Document.QuerySelector("#track-error")!.TextContent
        );

        var internally = await app.ApplyAsync(new ApplicationPost { Track = "internal" });
        Assert.Equal(HttpStatusCode.SeeOther, internally.StatusCode);
        Assert.Equal(Track.Internal, Assert.Single(await app.ListAsync()).Track);
    }

    [Fact]
    public async Task An_application_for_an_unknown_vacancy_gets_a_page_that_says_what_to_do()
    {
        await using var app = await OpenVacancy.StartAsync();
        var response = await app.Http.PostAsync("/vacancies/unknown/applications", new ApplicationPost().ToContent());
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = (await app.ReadAsync(response)).Document;
        Assert.NotNull(page.QuerySelector("a[href='/vacancies']"));
    }
}
