using System.Net;
using System.Xml.Linq;
using System.Xml.Schema;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Tests.Architecture;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

/// <summary>What job boards read of the open vacancies.</summary>
public sealed class JobFeedTests
{
    private const string Path = "/vacancies.xml";

    [Fact]
    public async Task An_open_job_is_told_as_job_boards_read_it_and_the_feed_has_its_form()
    {
        await using var app = await OpenVacancy.StartAsync();

        var job = Assert.Single((await ReadAsync(app)).Descendants("job"));

        Assert.Equal("Projectleider </script><b>digitalisering</b>", job.Element("title")!.Value);
        Assert.Equal(SampleVacancy.Id.Value, job.Element("referencenumber")!.Value);
        Assert.EndsWith($"/vacancies/{SampleVacancy.Id}", job.Element("url")!.Value);
        Assert.Equal("De Wissel <school>", job.Element("company")!.Value);
        Assert.Equal(("Uithoorn", "NL"), (job.Element("city")!.Value, job.Element("country")!.Value));
        Assert.Equal("€3622 - €5520 per month", job.Element("salary")!.Value);
        Assert.Equal("parttime, temporary", job.Element("jobtype")!.Value);
        Assert.Equal("2027-01-25T09:00:00Z", job.Element("expirationdate")!.Value);
        Assert.Contains(
            "<p>U brengt &quot;onderwijs&quot; &amp; ICT bij elkaar.</p>",
            job.Element("description")!.Value
        );
    }

    [Theory]
    [InlineData("Docent ]]> wiskunde")]
    [InlineData("Docent \uFFFE\uFFFF <b>&amp;")]
    [InlineData("Docent \uD83C\uDF93 Frans é")]
    public async Task Whatever_people_write_every_feed_can_be_read(string function)
    {
        var definition = SampleVacancy.Definition();
        await using var app = await OpenVacancy.StartAsync(
            definition with
            {
                Vacancy = definition.Vacancy with { Function = function, Summary = function, Tasks = [function] },
            }
        );
        var expected = function.Replace("\uFFFE\uFFFF", "");

        var feed = await ReadAsync(app);
        Assert.Equal(expected, feed.Descendants("title").Single().Value);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = XDocument.Parse(await app.Http.GetStringAsync("/vacancies.atom")).Descendants(atom + "entry");
        Assert.Equal(expected, entries.Single().Element(atom + "title")!.Value);
    }

    [Fact]
    public async Task What_is_not_public_now_no_job_or_in_no_town_is_not_told()
    {
        var hidden = await FeedOfAsync(SampleVacancy.Definition(PostingTracks.InternalFirst));
        var definition = SampleVacancy.Definition();
        var membership = await FeedOfAsync(
            definition with
            {
                Vacancy = definition.Vacancy with { Kind = VacancyKind.Membership },
            }
        );
        var nowhere = await FeedOfAsync(
            definition with
            {
                Organisation = definition.Organisation with { Place = null },
            }
        );

        Assert.All([hidden, membership, nowhere], feed => Assert.Empty(feed.Descendants("job")));

        await using var app = await OpenVacancy.StartAsync();
        await app.CloseVacancyAsync();
        Assert.Empty((await ReadAsync(app)).Descendants("job"));
    }

    [Theory]
    [InlineData(Path)]
    [InlineData("/vacancies.atom")]
    [InlineData("/vacancies.json")]
    [InlineData("/sitemap.xml")]
    public async Task Who_has_it_already_is_told_so_until_something_changes(string path)
    {
        await using var app = await OpenVacancy.StartAsync();
        var first = await app.Http.GetAsync(path);

        var again = await AskAgainAsync();
        await app.CloseVacancyAsync();
        var changed = await AskAgainAsync();

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);

        Task<HttpResponseMessage> AskAgainAsync()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            return app.Http.SendAsync(request);
        }
    }

    private static async Task<XDocument> FeedOfAsync(ProcedureDefinition definition)
    {
        await using var app = await OpenVacancy.StartAsync(definition);
        return await ReadAsync(app);
    }

    /// <summary>Reads it, and holds it against the schema that is told to job boards.</summary>
    private static async Task<XDocument> ReadAsync(RecruitmentApp app)
    {
        using var answer = await app.Http.GetAsync(Path);
        Assert.Equal("application/xml", answer.Content.Headers.ContentType?.MediaType);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        var schemas = new XmlSchemaSet();
        schemas.Add("", Repository.PathOf("docs", "vacancies.xsd"));
        feed.Validate(schemas, (_, fault) => Assert.Fail(fault.Message));
        return feed;
    }
}
