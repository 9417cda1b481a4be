using System.Net;
using Recruitment.Audit;
using Recruitment.Committee.Replacing;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using static Recruitment.Tests.Committee.Replacing.ScoringCommittee;

namespace Recruitment.Tests.Committee.Replacing;

/// <summary>Somebody else becomes the recruiter, or joins HR.</summary>
public sealed class RecruiterReplacementTests
{
    [Theory, WarmAndRecovered]
    public async Task The_new_recruiter_gets_the_dashboard_and_the_links_of_the_former_end(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, _, _) = await ScoringAsync(app);
        var former = scene.Definition.People.Recruiter;
        var old = app.PathOf(DashboardAddress.Of(scene.Procedure));
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddMinutes(1));

        Assert.Equal(HttpStatusCode.Accepted, await RecruiterBecomesAsync(scene, "lena@example.org"));

        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(old)).Status);
        Assert.Equal([former.Email], (await app.MailsAsync(nameof(ReplacedMail))).Select(mail => mail.To));
        var mail = Assert.Single(await app.MailsAsync(nameof(RecruiterChangedMail)));
        Assert.Equal("lena@example.org", mail.To);
        var dashboard = await app.GetAsync(new Uri(mail.Links[0]).PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, dashboard.Status);
        Assert.Contains("Overzicht voor de recruiter", dashboard.Text);
        Assert.Null(await app.Procedures.FindFormerAsync(scene.Procedure, new("recruiter")));
    }

    [Fact]
    public async Task What_is_asked_of_the_recruiter_goes_to_the_new_one_also_after_two_changes()
    {
        await using var app = await StartAsync();
        var (scene, _, _) = await ScoringAsync(app);
        await RecruiterBecomesAsync(scene, "lena@example.org");
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddMinutes(1));
        var lenas = new Uri(Assert.Single(await app.MailsAsync(nameof(RecruiterChangedMail))).Links[0]).PathAndQuery;
        await RecruiterBecomesAsync(scene, "mo@example.org");
        await RecruiterBecomesAsync(scene, "mo@example.org");

        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(lenas)).Status);
        Assert.Equal(
            ["lena@example.org", "mo@example.org"],
            (await app.MailsAsync(nameof(RecruiterChangedMail))).Select(mail => mail.To)
        );
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddDays(40));
        var asked = (await app.MailsAsync("BallotExtendedMail"))[0];
        Assert.Equal("mo@example.org", asked.To);
        var ruled = await app.GetAsync(asked.Links.Select(link => new Uri(link).PathAndQuery).First());
        Assert.Equal(HttpStatusCode.OK, ruled.Status);
    }

    [Theory]
    [InlineData("hr")]
    [InlineData("council")]
    public async Task Somebody_is_added_to_HR_or_the_council_once_and_told(string role)
    {
        await using var app = await StartAsync();
        var (scene, _, _) = await ScoringAsync(app);
        var before = Of(scene.Definition.People).Count;

        for (var i = 0; i < 2; i++)
        {
            using var answer = await PostAsync(
                scene,
                new
                {
                    role,
                    name = "Ria Smeets",
                    email = "ria@example.org",
                }
            );
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        }

        var people = (await app.Procedures.GetDefinitionAsync(scene.Procedure)).People;
        Assert.Equal(before + 1, Of(people).Count);
        var mail = Assert.Single(await app.MailsAsync(nameof(PersonAddedMail)));
        Assert.Equal(("ria@example.org", $"{role}-{before + 1}"), (mail.To, mail.Recipient));

        IReadOnlyList<Person> Of(People all) => role == "hr" ? all.Hr : all.Council;
    }

    [Fact]
    public async Task The_audit_tells_who_decided_and_who_came()
    {
        await using var app = await StartAsync();
        var (scene, _, _) = await ScoringAsync(app);
        await RecruiterBecomesAsync(scene, "lena@example.org", by: "board-1");

        var entries = new List<AuditEntry>();
        await foreach (var entry in app.Get<AuditLog>().ListAsync(scene.Procedure))
        {
            entries.Add(entry);
        }

        Assert.Single(entries, e => (e.What, e.Step, e.Who) == ("PersonReplaced", "recruiter-2", "board-1"));
    }

    [Theory]
    [InlineData(null, null, "recruiter")]
    [InlineData("committee-1", "hr", "recruiter")]
    [InlineData(null, "board", "recruiter")]
    [InlineData("recruiter", null, "committee-99")]
    public async Task A_change_that_is_none_is_refused(string? person, string? role, string by)
    {
        await using var app = await StartAsync();
        var scene = await Scene.SetAsync(app);
        using var answer = await PostAsync(
            scene,
            new
            {
                person,
                role,
                by,
                name = "Lena Mol",
                email = "lena@example.org",
            }
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<HttpStatusCode> RecruiterBecomesAsync(Scene scene, string email, string by = "recruiter")
    {
        using var answer = await PostAsync(
            scene,
            new
            {
                person = "recruiter",
                name = "Lena Mol",
                email,
                by,
            }
        );
        await scene.App.Time.RunUntilIdleAsync();
        return answer.StatusCode;
    }
}
