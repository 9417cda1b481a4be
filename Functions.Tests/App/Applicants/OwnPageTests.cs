using System.Net;
using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

public sealed class OwnPageTests
{
    [Fact]
    public async Task The_page_shows_where_the_application_stands_and_stays_out_of_caches_and_indexes()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);

        var response = await app.Http.GetAsync(app.OwnPage(candidate));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Contains("noindex", response.Headers.GetValues("X-Robots-Tag").Single());
        var page = (await app.ReadAsync(response)).Document;
        Assert.Contains("ontvangen", page.QuerySelector(".status")!.TextContent);
        Assert.Contains("donderdag 4 februari 2027", page.QuerySelector("dl.facts")!.TextContent);
    }

    [Fact]
    public async Task Opening_the_page_changes_nothing_whatever_is_in_the_address()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);
        foreach (var query in new[] { "?action=withdraw&confirmWithdraw=true", "?action=erase&confirmErase=true" })
        {
            await app.Http.GetAsync(app.OwnPage(candidate) + query);
        }

        Assert.Equal(CandidateStatus.Applied, Assert.Single(await app.ListAsync()).Status);
    }

    [Fact]
    public async Task The_candidate_takes_the_own_data_and_the_CV_along()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);

        var data = await app.Http.GetAsync(app.OwnPage(candidate) + "?view=data");
        Assert.Equal("attachment", data.Content.Headers.ContentDisposition!.DispositionType);
        var json = JsonDocument.Parse(await data.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("Anna Bakker", json.GetProperty("application").GetProperty("name").GetString());

        var cv = await app.Http.GetAsync(app.OwnPage(candidate) + "?view=cv");
        Assert.Equal("CV Anna Bakker.pdf", cv.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(SampleCv.Pdf(), await cv.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_candidate_replaces_the_CV_while_the_vacancy_is_open()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);

        var refused = await ReplaceCvAsync(app, candidate, "nieuw.pdf", "<html>"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = (await app.ReadAsync(refused)).Document;
        Assert.NotEmpty(page.QuerySelector("#cv-error")!.TextContent);

        var accepted = await ReplaceCvAsync(app, candidate, "nieuw.docx", SampleCv.Docx());
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        var changed = Assert.Single(await app.ListAsync());
        Assert.Equal("nieuw.docx", changed.Cv!.FileName);
        Assert.Equal([changed.Cv.BlobName], await app.NamesAsync("files"));

        await app.CloseVacancyAsync();
        var late = await ReplaceCvAsync(app, candidate, "laat.pdf", SampleCv.Pdf());
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("nieuw.docx", Assert.Single(await app.ListAsync()).Cv!.FileName);
    }

    [Fact]
    public async Task Withdrawing_asks_for_confirmation_and_is_then_confirmed_by_mail_once()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);

        var unconfirmed = await PostAsync(app, candidate, ("action", "withdraw"), ("reason", "Andere baan"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unconfirmed.StatusCode);
        Assert.Equal("Andere baan", (await app.ReadAsync(unconfirmed)).Text("#reason"));
        Assert.Equal(CandidateStatus.Applied, Assert.Single(await app.ListAsync()).Status);

        for (var i = 0; i < 2; i++)
        {
            await PostAsync(
                app,
                candidate,
                ("action", "withdraw"),
                ("confirmWithdraw", "true"),
                ("reason", "Andere baan")
            );
        }

        var withdrawn = Assert.Single(await app.ListAsync());
        Assert.Equal(CandidateStatus.Withdrawn, withdrawn.Status);
        Assert.Equal("Andere baan", withdrawn.StatusReason);
        var mails = await app.MailsAsync();
        Assert.Equal(2, mails.Count);
        Assert.StartsWith("U hebt zich teruggetrokken", mails[1].Subject);
        var instance = await app.Durable.GetInstanceAsync(new CandidateCall(SampleVacancy.Id, candidate.Id).InstanceId);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, instance!.RuntimeStatus);
    }

    [Fact]
    public async Task Erasing_leaves_nothing_of_the_candidate()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);
        var ownPage = app.OwnPage(candidate);

        var response = await PostAsync(app, candidate, ("action", "erase"), ("confirmErase", "true"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await app.ListAsync());
        Assert.Empty(await app.NamesAsync("files"));
        Assert.Empty(await app.MailsAsync());
        foreach (var name in await app.NamesAsync("records"))
        {
            var record = await app.Get<BlobServiceClient>()
                .GetBlobContainerClient("records")
                .GetBlobClient(name)
                .DownloadContentAsync();
            Assert.DoesNotContain("anna", record.Value.Content.ToString().ToLowerInvariant());
        }

        Assert.Equal(HttpStatusCode.NotFound, (await app.Http.GetAsync(ownPage)).StatusCode);
        var instance = new CandidateCall(SampleVacancy.Id, candidate.Id).InstanceId;
        Assert.Null(await app.Durable.GetInstanceAsync(instance));
    }

    [Fact]
    public async Task The_candidate_gives_and_takes_back_consent()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);
        await PostAsync(app, candidate, ("action", "changeConsent"), ("consentRetention", "true"));
        Assert.True(Assert.Single(await app.ListAsync()).ConsentRetention);
        await PostAsync(app, candidate, ("action", "changeConsent"));
        Assert.False(Assert.Single(await app.ListAsync()).ConsentRetention);
    }

    private static async Task<Candidate> ApplyAsync(RecruitmentApp app)
    {
        await app.ApplyAsync(new ApplicationPost());
        return Assert.Single(await app.ListAsync());
    }

    private static async Task<HttpResponseMessage> PostAsync(
        RecruitmentApp app,
        Candidate candidate,
        params (string Name, string Value)[] fields
    )
    {
        var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        var response = await app.Http.PostAsync(app.OwnPage(candidate), content);
        await app.Time.RunUntilIdleAsync();
        return response;
    }

    private static async Task<HttpResponseMessage> ReplaceCvAsync(
        RecruitmentApp app,
        Candidate candidate,
        string name,
        byte[] cv
    )
    {
        var content = new MultipartFormDataContent
        {
            { new StringContent("replaceCv"), "action" },
            { new ByteArrayContent(cv), "cv", name },
        };
        var response = await app.Http.PostAsync(app.OwnPage(candidate), content);
        await app.Time.RunUntilIdleAsync();
        return response;
    }
}
