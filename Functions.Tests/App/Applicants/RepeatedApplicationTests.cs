using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

public sealed class RepeatedApplicationTests
{
    private static readonly ApplicationPost First = new();

    private static readonly ApplicationPost Second = new()
    {
        Name = "Iemand Anders",
        Email = " ANNA@kandidaat.EXAMPLE ",
        Motivation = "De tweede motivatie",
        Cv = SampleCv.Docx(),
        CvName = "tweede.docx",
    };

    [Fact]
    public async Task The_first_application_stands_and_only_the_address_hears_of_the_second()
    {
        await using var app = await OpenVacancy.StartAsync();
        var first = await app.ApplyAsync(First);
        var second = await app.ApplyAsync(Second);

        Assert.Equal(first.StatusCode, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        var candidate = Assert.Single(await app.ListAsync());
        Assert.Equal("Anna Bakker", candidate.Name);
        Assert.Equal(First.Motivation, candidate.Motivation);
        Assert.Equal("CV Anna Bakker.pdf", candidate.Cv!.FileName);
        Assert.Equal("De tweede motivatie", candidate.Replacement!.Motivation);
        Assert.Equal(2, (await app.NamesAsync("files")).Count);
        var mails = await app.MailsAsync();
        Assert.Equal(2, mails.Count);
        Assert.Equal("anna@kandidaat.example", mails[1].To);
        Assert.StartsWith("U had al gesolliciteerd", mails[1].Subject);
        Assert.DoesNotContain("Iemand Anders", mails[1].Html);
    }

    [Fact]
    public async Task A_program_is_not_told_which_application_the_address_had_sent_before()
    {
        await using var app = await OpenVacancy.StartAsync();
        var first = await app.ApplyAsync(First, json: true);
        var second = await app.ApplyAsync(Second, json: true);
        Assert.Equal(first.StatusCode, second.StatusCode);
        var told = await first.Content.ReadFromJsonAsync<Dictionary<string, string>>();
        var later = await second.Content.ReadFromJsonAsync<Dictionary<string, string>>();
        Assert.Equal(["candidateId"], later!.Keys);
        Assert.Equal(Assert.Single(await app.ListAsync()).Id.Value, told!["candidateId"]);
        Assert.True(Identifier.IsValid(later["candidateId"]));
        Assert.NotEqual(told["candidateId"], later["candidateId"]);
    }

    [Fact]
    public async Task Of_many_applications_at_the_same_moment_one_counts_and_none_is_answered_with_an_error()
    {
        await using var app = await OpenVacancy.StartAsync();
        var posts = Enumerable
            .Range(0, 8)
            .Select(number =>
                app.Http.PostAsync(
                    $"/vacancies/{SampleVacancy.Id}/applications",
                    new ApplicationPost { Motivation = $"Motivatie {number}" }.ToContent()
                )
            );
        var responses = await Task.WhenAll(posts);
        await app.Time.RunUntilIdleAsync();

        Assert.All(responses, r => Assert.Equal(HttpStatusCode.SeeOther, r.StatusCode));
        var candidate = Assert.Single(await app.ListAsync());
        Assert.NotNull(candidate.Replacement);
        var mails = await app.MailsAsync();
        Assert.Single(mails, m => m.Subject.StartsWith("Uw sollicitatie is ontvangen"));
        Assert.Single(mails, m => m.Subject.StartsWith("U had al gesolliciteerd"));
    }

    [Fact]
    public async Task The_candidate_lets_the_second_replace_the_first()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(First);
        await app.ApplyAsync(Second);

        await ChooseAsync(app, "acceptReplacement");

        var candidate = Assert.Single(await app.ListAsync());
        Assert.Equal("Anna Bakker", candidate.Name);
        Assert.Equal("De tweede motivatie", candidate.Motivation);
        Assert.Equal("tweede.docx", candidate.Cv!.FileName);
        Assert.Null(candidate.Replacement);
        Assert.Equal([candidate.Cv.BlobName], await app.NamesAsync("files"));
    }

    [Fact]
    public async Task The_candidate_keeps_the_first()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(First);
        await app.ApplyAsync(Second);

        await ChooseAsync(app, "dropReplacement");

        var candidate = Assert.Single(await app.ListAsync());
        Assert.Equal("CV Anna Bakker.pdf", candidate.Cv!.FileName);
        Assert.Null(candidate.Replacement);
        Assert.Equal([candidate.Cv.BlobName], await app.NamesAsync("files"));
    }

    [Fact]
    public async Task Whoever_withdrew_can_apply_again_as_a_new_candidate()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(First);
        var withdrawn = Assert.Single(await app.ListAsync());
        await app.Candidates.ChangeAsync(
            SampleVacancy.Id,
            withdrawn.Id,
            c => c with { Status = CandidateStatus.Withdrawn }
        );

        await app.ApplyAsync(Second);

        var candidates = await app.ListAsync();
        Assert.Equal(2, candidates.Count);
        Assert.Single(candidates, c => c.Status == CandidateStatus.Applied);
    }

    [Fact]
    public async Task The_record_of_an_address_tells_nothing_of_it()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(First);

        var records = app.Get<RecordStore>();
        var folder = $"{RecordPaths.Of(SampleVacancy.Id)}applicants/";
        var paths = new List<string>();
        await foreach (var path in records.PathsAsync(folder))
        {
            paths.Add(path);
        }

        Assert.Matches("^[a-z0-9]{16}\\.json$", Assert.Single(paths)[folder.Length..]);
        var record = await records.GetAsync<JsonDocument>(paths[0]);
        Assert.Equal("candidate", Assert.Single(record.RootElement.EnumerateObject()).Name);
    }

    private static async Task ChooseAsync(RecruitmentApp app, string action)
    {
        var candidate = Assert.Single(await app.ListAsync());
        var page = await app.Http.GetAsync(app.OwnPage(candidate));
        Assert.Contains("tweede sollicitatie", await page.Content.ReadAsStringAsync());
        var response = await app.Http.PostAsync(
            app.OwnPage(candidate),
            new FormUrlEncodedContent([new("action", action)])
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await app.Time.RunUntilIdleAsync();
    }
}
