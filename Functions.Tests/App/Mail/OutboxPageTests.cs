using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Recruitment.Embedded.Store;
using Recruitment.Html;
using Recruitment.Mail;
using Recruitment.Mail.Outbox;
using Recruitment.Tests.Embedded.Http;
using Recruitment.Tests.Storage;

namespace Recruitment.Tests.Mail;

public sealed class OutboxPageTests : IAsyncLifetime
{
    private HostedApp _app = null!;

    private IMailTransport Transport => _app.Host.Services.GetRequiredService<IMailTransport>();

    private string OutboxFolder => _app.Host.Services.GetRequiredService<MailSettings>().OutboxFolder;

    private IConfiguration Settings => _app.Host.Services.GetRequiredService<IConfiguration>();

    public async Task InitializeAsync()
    {
        _app = await HostedApp.StartAsync(
            [typeof(OutboxListFunction), typeof(OutboxMailFunction), typeof(OutboxHtmlFunction)],
            builder =>
                builder
                    .Services.AddHtml()
                    .AddMail(builder.Configuration)
                    .AddSingleton(provider =>
                        TestKeys.CipherIn(provider.GetRequiredService<IConfiguration>()["Keys:Folder"]!) // the host sets it
                    )
        );
        await Transport.SendAsync(TestMails.Plain("committee-2", "aa"), default);
        await Transport.SendAsync(TestMails.Invitation, default);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("dev/outbox?after=1", "application/json")]
    [InlineData("dev/outbox?after=1&format=json", "text/html")]
    public async Task The_list_is_JSON_for_programs(string path, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));

        var response = await _app.Client.SendAsync(request);

        var item = Assert.Single((await response.Content.ReadFromJsonAsync<JsonArray>())!)!;
        Assert.Equal(2, (int)item["n"]!);
        Assert.Equal("zoe@candidate.example", (string?)item["to"]);
        Assert.Equal(TestMails.Invitation.ToName, (string?)item["toName"]);
        Assert.Equal(TestMails.Invitation.Subject, (string?)item["subject"]);
        Assert.Equal(TestMails.Sent, (DateTimeOffset)item["date"]!);
        Assert.Equal("abcdefgh01234567", (string?)item["procedure"]);
        Assert.Equal("zzzzzzzz01234567", (string?)item["recipient"]);
        Assert.Equal("InvitationMail", (string?)item["kind"]);
        Assert.Equal(
            ["http://localhost:7071/l/abc-_1?x=1&y=2"],
            item["links"]!.AsArray().Select(link => (string?)link)
        );
    }

    [Fact]
    public async Task The_list_is_a_page_for_people()
    {
        var page = new HtmlParser().ParseDocument(await _app.Client.GetStringAsync("dev/outbox"));

        Assert.Equal(
            ["/dev/outbox/1", "/dev/outbox/2"],
            page.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task A_mail_shows_its_headers_links_text_attachment_and_HTML_in_a_closed_frame()
    {
        var page = new HtmlParser().ParseDocument(await _app.Client.GetStringAsync("dev/outbox/2"));

        Assert.Equal(TestMails.Invitation.Subject, page.QuerySelector("h1")?.TextContent);
        Assert.Contains(TestMails.Invitation.MessageId, page.QuerySelectorAll("dd").Select(d => d.TextContent));
        Assert.Equal(
            ["http://localhost:7071/l/abc-_1?x=1&y=2"],
            page.QuerySelectorAll("main li a").Select(link => link.GetAttribute("href"))
        );
        var frame = page.QuerySelector("iframe");
        Assert.Equal("/dev/outbox/2/html", frame?.GetAttribute("src"));
        Assert.Equal("allow-popups", frame?.GetAttribute("sandbox"));
        Assert.Equal(
            [TestMails.Invitation.Text, TestMails.Calendar.ReplaceLineEndings("\n")],
            page.QuerySelectorAll("pre").Select(pre => pre.TextContent.ReplaceLineEndings("\n"))
        );
    }

    [Fact]
    public async Task The_HTML_part_runs_and_loads_nothing()
    {
        var response = await _app.Client.GetAsync("dev/outbox/2/html");

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(
            "sandbox allow-popups; default-src 'none'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy"))
        );
        Assert.Equal(TestMails.Invitation.Html, (await response.Content.ReadAsStringAsync()).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_file_is_the_mail_as_it_was_sent()
    {
        var response = await _app.Client.GetAsync("dev/outbox/2.eml");

        Assert.Equal("message/rfc822", response.Content.Headers.ContentType?.MediaType);
        using var message = await MimeMessage.LoadAsync(await response.Content.ReadAsStreamAsync());
        Assert.Equal(TestMails.Invitation.Subject, message.Subject);
    }

    [Theory]
    [InlineData("Basisschool \"De Regenboog\"")]
    [InlineData("x\" <baas@elders.example>, \"y")]
    [InlineData("Zoë \"Q\" <baas@elders.example>, Ångström; van:")]
    [InlineData("Jan\\")]
    public async Task A_name_is_shown_as_it_was_written(string name)
    {
        var mail = TestMails.Plain("committee-3", "bb") with { ToName = name, FromName = name };
        await Transport.SendAsync(mail, default);

        var list = new HtmlParser().ParseDocument(await _app.Client.GetStringAsync("dev/outbox"));
        var page = await _app.Client.GetAsync("dev/outbox/3");

        var row = list.QuerySelectorAll("tbody tr").Last();
        Assert.Equal($"{name} <zoe@candidate.example>", row.Children[2].TextContent);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var item = (await _app.Client.GetFromJsonAsync<JsonArray>("dev/outbox?format=json"))![2]!;
        Assert.Equal((name, "zoe@candidate.example"), ((string?)item["toName"], (string?)item["to"]));
    }

    [Fact]
    public async Task A_file_with_a_header_that_is_none_does_not_hide_the_others()
    {
        var mail = TestMails.Plain("committee-3", "bb");
        await Transport.SendAsync(mail, default);
        var file = Directory.EnumerateFiles(OutboxFolder, "000003-*").Single();
        // As a version wrote it that sealed nothing.
        var broken = (await _app.Client.GetStringAsync("dev/outbox/3.eml"))
            .Split("\r\n")
            .Select(line =>
                line.StartsWith("To:", StringComparison.Ordinal) ? "To: \"x\" <baas@elders.example>, \"y\"\"" : line
            );
        File.WriteAllText(file, string.Join("\r\n", broken));

        var list = new HtmlParser().ParseDocument(await _app.Client.GetStringAsync("dev/outbox"));

        Assert.Equal(3, list.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("dev/outbox/3")]
    [InlineData("dev/outbox/x")]
    [InlineData("dev/outbox/3.eml")]
    [InlineData("dev/outbox/..%2F000001.eml")]
    [InlineData("dev/outbox/3/html")]
    public async Task What_is_not_there_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client.GetAsync(path)).StatusCode);

    [Theory]
    [InlineData("dev/outbox")]
    [InlineData("dev/outbox/1")]
    [InlineData("dev/outbox/1.eml")]
    [InlineData("dev/outbox/1/html")]
    public async Task Where_mails_leave_the_machine_there_is_no_outbox(string path)
    {
        Assert.Equal(HttpStatusCode.OK, (await _app.Client.GetAsync(path)).StatusCode);
        Settings["Mail:Transport"] = "smtp";
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("dev/outbox")]
    [InlineData("dev/outbox/1")]
    [InlineData("dev/outbox/1.eml")]
    [InlineData("dev/outbox/1/html")]
    public async Task In_production_there_is_no_outbox(string path)
    {
        var environment = _app.Host.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHostEnvironment>();
        environment.EnvironmentName = "Production";
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("Host", "localhost:7071", HttpStatusCode.OK)]
    [InlineData("Host", "attacker.example", HttpStatusCode.NotFound)]
    [InlineData("Host", "recruitment.school.example:7071", HttpStatusCode.NotFound)]
    [InlineData("X-Forwarded-For", "127.0.0.1", HttpStatusCode.OK)]
    [InlineData("X-Forwarded-For", "192.0.2.1", HttpStatusCode.NotFound)]
    [InlineData("X-Forwarded-For", "127.0.0.1, 192.0.2.1", HttpStatusCode.NotFound)]
    [InlineData("Forwarded", "for=192.0.2.1", HttpStatusCode.NotFound)]
    [InlineData("X-Real-IP", "2001:db8::1", HttpStatusCode.NotFound)]
    public async Task Only_who_sits_at_the_machine_sees_it(string header, string value, HttpStatusCode expected)
    {
        foreach (var path in new[] { "dev/outbox", "dev/outbox/1", "dev/outbox/1.eml", "dev/outbox/1/html" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation(header, value);
            Assert.Equal(expected, (await _app.Client.SendAsync(request)).StatusCode);
        }
    }

    [Fact]
    public async Task Only_the_user_who_runs_the_app_reads_its_files()
    {
        await Transport.SendAsync(TestMails.Plain("committee-3", "bb"), default);
        var paths = Directory.EnumerateFileSystemEntries(OutboxFolder).Append(OutboxFolder).ToList();
        Assert.True(paths.Count > 3);
        Assert.Equal([], paths.Where(OwnerOnly.IsOpenToOthers));
    }
}
