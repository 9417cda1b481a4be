using System.Net;
using System.Text.Json.Nodes;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace Recruitment.Tests.Embedded.SendGrid;

public sealed class SendGridClientTests
{
    [Fact]
    public async Task A_mail_is_posted_as_documented_with_the_key()
    {
        await using var endpoint = new SendGridEndpoint(HttpStatusCode.Accepted);
        var client = new SendGridClient(
            new SendGridClientOptions { ApiKey = "SG.key", Host = endpoint.Address }
        );

        var response = await client.SendEmailAsync(Invitation());

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal("message-1", Assert.Single(response.Headers.GetValues("X-Message-Id")));
        var (method, path, authorization, body) = Assert.Single(endpoint.Requests);
        Assert.Equal(("POST", "/v3/mail/send", "Bearer SG.key"), (method, path, authorization));
        AssertJson(
            """
            {
              "from": { "name": "Alkwin", "email": "werving@school.example" },
              "subject": "Uitnodiging",
              "personalizations": [
                {
                  "to": [{ "name": "Ada", "email": "ada@candidate.example" }],
                  "cc": [{ "email": "cc@school.example" }],
                  "custom_args": { "mail": "m-1" }
                }
              ],
              "content": [
                { "type": "text/plain", "value": "Hallo" },
                { "type": "text/html", "value": "<p>Hallo</p>" },
                { "type": "text/calendar; method=REQUEST", "value": "BEGIN:VCALENDAR" }
              ],
              "attachments": [
                {
                  "content": "QkVHSU4=",
                  "type": "text/calendar",
                  "filename": "uitnodiging.ics",
                  "disposition": "attachment"
                }
              ],
              "headers": { "X-Procedure": "p-1" },
              "tracking_settings": {
                "click_tracking": { "enable": false, "enable_text": false },
                "open_tracking": { "enable": false }
              },
              "reply_to": { "email": "antwoord@school.example" }
            }
            """,
            body
        );
    }

    [Fact]
    public async Task A_refusal_is_an_answer_with_its_body_not_an_exception()
    {
        await using var endpoint = new SendGridEndpoint(HttpStatusCode.Unauthorized);
        var response = await new SendGridClient("SG.key", endpoint.Address).SendEmailAsync(
            Invitation()
        );
        Assert.False(response.IsSuccessStatusCode);
        Assert.Equal("""{"errors":[]}""", await response.Body.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_request_takes_query_parameters_from_json()
    {
        await using var endpoint = new SendGridEndpoint(HttpStatusCode.OK);
        var client = new SendGridClient("SG.key", endpoint.Address);
        await client.RequestAsync(
            BaseClient.Method.PUT,
            requestBody: "[]",
            queryParams: """{"limit":5,"status":["sent","not sent"]}""",
            urlPath: "messages"
        );
        var request = Assert.Single(endpoint.Requests);
        Assert.Equal(
            ("PUT", "/v3/messages?limit=5&status=sent&status=not%20sent"),
            (request.Method, request.Path)
        );
    }

    [Fact]
    public void An_address_that_is_named_twice_is_sent_once()
    {
        var message = new SendGridMessage();
        message.AddTo("ada@candidate.example");
        message.AddTo("ADA@candidate.example", "Ada");
        var recipients = JsonNode.Parse(message.Serialize())!["personalizations"]![0]![
            "to"
        ]!.AsArray();
        Assert.Single(recipients);
    }

    [Fact]
    public void An_envelope_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new SendGridMessage().SetSubject("x", personalizationIndex: 1)
        );

    [Fact]
    public void Recipients_of_a_shared_mail_do_not_see_each_other_unless_asked_for()
    {
        List<EmailAddress> tos = [new("a@school.example"), new("b@school.example")];
        var from = new EmailAddress("werving@school.example");
        var hidden = MailHelper.CreateSingleEmailToMultipleRecipients(
            from,
            tos,
            "s",
            "t",
            "<p>t</p>",
            false
        );
        var shown = MailHelper.CreateSingleEmailToMultipleRecipients(
            from,
            tos,
            "s",
            "t",
            "<p>t</p>",
            true
        );
        Assert.Equal(2, hidden.Personalizations.Count);
        Assert.Equal(2, Assert.Single(shown.Personalizations).Tos.Count);
    }

    private static SendGridMessage Invitation()
    {
        var message = new SendGridMessage();
        message.SetFrom("werving@school.example", "Alkwin");
        message.SetGlobalSubject("Uitnodiging");
        message.AddTo("ada@candidate.example", "Ada");
        message.AddCc("cc@school.example");
        message.AddCustomArg("mail", "m-1");
        message.AddContent("text/calendar; method=REQUEST", "BEGIN:VCALENDAR");
        message.AddContent("text/html", "<p>Hallo</p>");
        message.AddContent("text/plain", "Hallo");
        message.AddAttachment("uitnodiging.ics", "QkVHSU4=", "text/calendar", "attachment");
        message.AddGlobalHeader("X-Procedure", "p-1");
        message.SetClickTracking(false, false);
        message.SetOpenTracking(false);
        message.SetReplyTo(new EmailAddress("antwoord@school.example"));
        return message;
    }

    private static void AssertJson(string expected, JsonNode? actual) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), actual?.ToJsonString());
}
