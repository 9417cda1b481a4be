using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Recruitment.Audit;
using Recruitment.Committee;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Mail;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;
using static Recruitment.Tests.Committee.Replacing.ScoringCommittee;

namespace Recruitment.Tests.Correspondence;

/// <summary>What SendGrid's event webhook tells, of an invitation to somebody of a committee that was sent.</summary>
public sealed class SendGridEventsTests : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose() => _key.Dispose();

    [Theory]
    [InlineData("bounce")]
    [InlineData("dropped")]
    [InlineData("blocked")]
    public async Task A_mail_that_came_back_is_a_task_however_often_it_is_told(string what)
    {
        await using var app = await StartAsync();
        var (scene, _, call) = await ScoringAsync(app);
        var body = Events(scene, call.Ballot("scores"), what);

        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(app, body));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(app, body));

        Assert.Single(await app.MailsAsync(nameof(UnreachableMail)));
        var entries = new List<AuditEntry>();
        await foreach (var entry in app.Get<AuditLog>().ListAsync(scene.Procedure))
        {
            entries.Add(entry);
        }

        Assert.Single(entries, entry => (entry.What, entry.Who) == ("MailBounced", Third.Value));
        var mails = await app.Http.GetFromJsonAsync<JsonElement>(
            $"api/procedures/{scene.Procedure}/mails?person=committee-3"
        );
        Assert.Equal("bounced", mails.GetProperty("mails")[0].GetProperty("state").GetString());
        var told = (await DossierTests.ReadAsync(app, scene.Procedure))["mails.csv"].Split("\r\n");
        var row = Assert.Single(
            told,
            line => line.StartsWith("BallotInvitationMail,committee-3,", StringComparison.Ordinal)
        );
        Assert.Equal("bounced", row.Split(',')[4], ignoreCase: true);
        Assert.NotEmpty(row.Split(',')[5]);
    }

    [Theory]
    [InlineData("deferred")]
    [InlineData("delivered")]
    [InlineData("processed")]
    public async Task A_mail_that_may_still_arrive_is_none(string what)
    {
        await using var app = await StartAsync();
        var (scene, _, call) = await ScoringAsync(app);

        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(app, Events(scene, call.Ballot("scores"), what)));

        Assert.Empty(await app.MailsAsync(nameof(UnreachableMail)));
    }

    [Fact]
    public async Task What_is_told_of_a_mail_that_was_never_sent_is_passed_over()
    {
        await using var app = await StartAsync();
        var (scene, _, _) = await ScoringAsync(app);
        string[] bodies =
        [
            Events(scene, "voorselectie-9-scores", "bounce"),
            Events(scene, "../../secret", "bounce"),
            """[{"event":"bounce"},null,{"event":"bounce","recruitment_procedure":"../x","recruitment_mail":"a_b_c__0"}]""",
            "[]",
        ];
        foreach (var body in bodies)
        {
            Assert.Equal(HttpStatusCode.NoContent, await PostAsync(app, body));
        }

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(app, "no json"));
        Assert.Empty(await app.MailsAsync(nameof(UnreachableMail)));
    }

    [Fact]
    public async Task What_SendGrid_did_not_sign_is_not_believed()
    {
        await using var app = await StartAsync();
        var (scene, _, call) = await ScoringAsync(app);
        var body = Events(scene, call.Ballot("scores"), "bounce");
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(app, body, Sign(other, body)));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(app, body + " ", Sign(_key, body)));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(app, body, ""));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(app, body, "nonsense"));
        // r = s = 0, which careless verification takes for a signature of anything (CVE-2022-21449).
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(app, body, "MAYCAQACAQA="));
        Assert.Empty(await app.MailsAsync(nameof(UnreachableMail)));
    }

    [Fact]
    public async Task Without_a_key_there_is_no_such_address()
    {
        await using var app = await new MailServer().StartAppAsync();

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(app, "[]"));
    }

    private Task<RecruitmentApp> StartAsync() =>
        new MailServer().StartAppAsync(
            recover: false,
            $"--SendGrid:VerificationKey={Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo())}"
        );

    private static string Events(Scene scene, string ballot, string what)
    {
        var order = new MailOrder
        {
            Procedure = scene.Procedure,
            Kind = nameof(BallotInvitationMail),
            Recipient = Third.Value,
            Step = ballot,
        };
        return JsonSerializer.Serialize(
            new object[]
            {
                new
                {
                    email = "somebody@example.org",
                    timestamp = 1773046800,
                    @event = what,
                    sg_event_id = "x",
                    recruitment_procedure = scene.Procedure.Value,
                    recruitment_mail = order.Key,
                },
            }
        );
    }

    private Task<HttpStatusCode> PostAsync(RecruitmentApp app, string body) => PostAsync(app, body, Sign(_key, body));

    private static async Task<HttpStatusCode> PostAsync(RecruitmentApp app, string body, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "hooks/sendgrid");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", signature);
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", Timestamp);
        using var answer = await app.Http.SendAsync(request);
        await app.Time.RunUntilIdleAsync();
        return answer.StatusCode;
    }

    private const string Timestamp = "1773046800";

    private static string Sign(ECDsa key, string body) =>
        Convert.ToBase64String(
            key.SignData(
                Encoding.UTF8.GetBytes(Timestamp + body),
                HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence
            )
        );
}
