using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Committee;
using Recruitment.Committee.Conflicts;
using Recruitment.Committee.Cvs;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using static Recruitment.Tests.Committee.Replacing.ScoringCommittee;

namespace Recruitment.Tests.Committee.Replacing;

/// <summary>A member says that they cannot judge a candidate.</summary>
public sealed class ConflictTests
{
    [Theory, WarmAndRecovered]
    public async Task A_member_who_cannot_judge_no_longer_votes_and_the_recruiter_is_told_once(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, anna, call) = await ScoringAsync(app);
        await ScoreAsync(scene, call, anna, Third);
        var form = (await app.GetAsync(scene.Ballot(call, "scores", Third))).Forms[1];
        form.Set(ConflictDeclaration.ActionField, ConflictDeclaration.Action)
            .Set(ConflictDeclaration.EverybodyName, ConflictDeclaration.Yes)
            .Set(ConflictDeclaration.ReasonName, "Anna is mijn zus.");
        var told = await form.PostAsync();

        Assert.Contains("U beoordeelt deze kandidaten niet", told.Text);
        Assert.Contains("U beoordeelt deze kandidaten niet", (await ScoreAsync(scene, call, anna, Third)).Text);
        Assert.Empty(await VotersAsync(scene, call));
        await ScoreAsync(scene, call, anna, First);
        await ScoreAsync(scene, call, anna, Second);
        Assert.False(await IsClosedAsync(scene, call));
        var mail = Assert.Single(await app.MailsAsync(nameof(ConflictDeclaredMail)));
        Assert.Contains("Anna is mijn zus.", mail.Html);

        await ReplaceAsync(scene, Third, "lena@example.org", "conflict");
        await ScoreAsync(scene, call, anna, Successor);
        Assert.Equal([First, Second, Successor], await VotersAsync(scene, call));
    }

    [Fact]
    public async Task The_cv_cannot_be_read_any_more_by_who_was_replaced_or_cannot_judge()
    {
        await using var app = await StartAsync();
        var (scene, anna, call) = await ScoringAsync(app);
        await app.PostAsync(
            scene.Ballot(call, "scores", Second),
            (ConflictDeclaration.ActionField, ConflictDeclaration.Action),
            (ConflictDeclaration.EverybodyName, ConflictDeclaration.Yes)
        );
        await ReplaceAsync(scene, Third, "lena@example.org");

        foreach (var member in new[] { Second, Third })
        {
            var cv = new Link(CvLink.Name, scene.Procedure, call.Ballot("scores"), member.Value, anna.Id.Value);
            Assert.Equal(HttpStatusCode.Gone, (await app.GetAsync(app.PathOf(cv))).Status);
        }
    }
}
