using System.Text;
using Microsoft.Extensions.Configuration;
using MimeKit;
using Recruitment.Mail;
using Recruitment.Mail.Outbox;
using Recruitment.Mail.Transports;
using Recruitment.Play.Checks;
using Recruitment.Records;
using Recruitment.Storage.Encryption;
using Recruitment.Tests.Storage;

namespace Recruitment.Tests.Mail;

public sealed class OutboxTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("outbox-").FullName;

    private OutboxStore? _outbox;

    private string Folder => Path.Combine(_data, "outbox");

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task A_mail_becomes_a_file_whose_name_holds_ids_only()
    {
        await Transport().SendAsync(TestMails.Invitation, default);

        Assert.Equal(["000001-abcdefgh01234567-zzzzzzzz01234567-0-0123456789abcdef01234567.eml"], Files());
    }

    [Fact]
    public async Task The_file_is_MIME_with_the_headers_of_the_app()
    {
        await Transport().SendAsync(TestMails.Invitation, default);

        var mime = Encoding.Latin1.GetString(Mime());
        Assert.DoesNotContain('\n', mime.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(mime, character => Assert.InRange(character, '\0', '\x7f'));
        Assert.All(mime.Split("\r\n"), line => Assert.InRange(line.Length, 0, 78));
        using var message = Written();
        Assert.Equal("Fri, 29 Jan 2027 09:05:07 +0000", message.Headers[HeaderId.Date]);
        Assert.Equal(TestMails.Invitation.MessageId, message.Headers[HeaderId.MessageId]);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.Equal("All", message.Headers["X-Auto-Response-Suppress"]);
        Assert.Equal("vragen@school.example", message.Headers[HeaderId.ReplyTo]);
        Assert.Equal(TestMails.Invitation.Subject, message.Subject);
        Assert.Equal(
            message.Headers.Select(header => header.Field).Distinct(),
            message.Headers.Select(header => header.Field)
        );
    }

    [Fact]
    public async Task Text_HTML_and_calendar_are_alternatives_and_the_calendar_is_attached()
    {
        await Transport().SendAsync(TestMails.Invitation, default);

        using var message = Written();
        var mixed = Assert.IsType<Multipart>(message.Body);
        var alternatives = Assert.IsType<MultipartAlternative>(mixed[0]);
        Assert.Equal(
            ["text/plain", "text/html", "text/calendar"],
            alternatives.Select(part => part.ContentType.MimeType)
        );
        Assert.Equal("REQUEST", alternatives[2].ContentType.Parameters["method"]);
        Assert.Equal(TestMails.Calendar, TextOf(alternatives[2]));
        var attachment = Assert.Single(message.Attachments);
        Assert.Equal("application/ics", attachment.ContentType.MimeType);
        Assert.Equal("invite.ics", attachment.ContentDisposition?.FileName);
        Assert.Equal(TestMails.Calendar, TextOf(attachment));
        Assert.Equal(TestMails.Invitation.Text.ReplaceLineEndings("\r\n"), TextOf(alternatives[0]));
        Assert.Equal(TestMails.Invitation.Html.ReplaceLineEndings("\r\n"), TextOf(alternatives[1]));
    }

    [Fact]
    public async Task A_mail_without_calendar_has_text_and_HTML_only()
    {
        await Transport().SendAsync(TestMails.Plain("committee-2", "aa"), default);

        using var message = Written();
        Assert.Equal(["text/plain", "text/html"], message.BodyParts.Select(part => part.ContentType.MimeType));
    }

    [Fact]
    public async Task The_same_mail_is_the_same_file()
    {
        await Transport().SendAsync(TestMails.Invitation, default);
        var file = Path.Combine(Folder, Files().Single());
        var first = Mime();
        File.Delete(file);

        await Transport().SendAsync(TestMails.Invitation, default);

        Assert.Equal(first, Mime());
    }

    [Fact]
    public async Task Writing_and_reading_mails_loads_nothing_that_the_package_leaves_out()
    {
        await Transport().SendAsync(TestMails.Invitation, default);
        using var message = Written();

        Assert.False(string.IsNullOrEmpty(message.HtmlBody));
        Assert.DoesNotContain(
            "BouncyCastle.Cryptography",
            AppDomain.CurrentDomain.GetAssemblies().Select(loaded => loaded.GetName().Name)
        );
    }

    [Fact]
    public async Task What_is_not_an_address_is_refused_and_nothing_is_left_of_the_mail()
    {
        await Assert.ThrowsAsync<MailNotSentException>(() =>
            Transport().SendAsync(TestMails.Invitation with { ToAddress = "zoe" }, default)
        );

        Assert.Empty(Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task The_same_mail_is_kept_once_also_after_a_restart_and_from_many_at_once()
    {
        var transport = Transport();
        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => transport.SendAsync(TestMails.Invitation, default)))
        );
        await Transport().SendAsync(TestMails.Invitation, default);
        await Transport().SendAsync(TestMails.Plain("committee-2", "other"), default);

        Assert.Equal(["000001", "000002"], Files().Select(file => file[..6]));
    }

    [Fact]
    public async Task What_a_killed_process_left_unfinished_is_wiped()
    {
        var left = Path.Combine(Folder, "scratch", "0123");
        Directory.CreateDirectory(left);
        File.WriteAllText(Path.Combine(left, "half.eml"), "Subject: Zoë");

        await Transport().SendAsync(TestMails.Invitation, default);

        Assert.Single(Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Erasing_people_takes_the_mails_to_them_and_about_them()
    {
        var transport = Transport();
        var zoe = new CandidateId("zzzzzzzz01234567");
        await transport.SendAsync(TestMails.Invitation, default);
        await transport.SendAsync(TestMails.Plain("committee-2", "aa", zoe), default);
        await transport.SendAsync(TestMails.Plain("committee-2", "bb"), default);
        await transport.SendAsync(
            TestMails.Plain(zoe.Value, "cc") with
            {
                Procedure = new ProcedureId("other"),
            },
            default
        );

        Assert.Equal(2, await transport.EraseAsync(TestMails.Procedure, [zoe.Value], default));
        Assert.Equal(
            ["000003-abcdefgh01234567-committee-2-0-bb.eml", "000004-other-zzzzzzzz01234567-0-cc.eml"],
            Files()
        );
    }

    [Fact]
    public async Task Erasing_one_of_twenty_whom_a_mail_is_about_takes_it()
    {
        var transport = Transport();
        CandidateId[] candidates = [.. Enumerable.Range(0, 20).Select(_ => CandidateId.New())];
        var about = TestMails.Plain("predecessor-12", "0123456789abcdef01234567") with { Abouts = candidates };
        await transport.SendAsync(about, default);

        Assert.InRange(Files().Single().Length, 0, 255);
        Assert.Equal(0, await transport.EraseAsync(TestMails.Procedure, [CandidateId.New().Value], default));
        Assert.Equal(1, await Transport().EraseAsync(TestMails.Procedure, [candidates[13].Value], default));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Erasing_a_procedure_takes_all_its_mails_after_a_restart_too()
    {
        await Transport().SendAsync(TestMails.Invitation, default);
        await Transport().SendAsync(TestMails.Plain("committee-2", "aa"), default);

        Assert.Equal(2, await Transport().EraseAsync(TestMails.Procedure, null, default));
        Assert.Empty(Files());
        Assert.Equal(0, await Transport().EraseAsync(TestMails.Procedure, null, default));
    }

    [Fact]
    public async Task Numbers_go_on_after_the_last_mails_were_erased_and_a_restart()
    {
        await Transport().SendAsync(TestMails.Invitation, default);
        await Transport().EraseAsync(TestMails.Procedure, null, default);

        await Transport().SendAsync(TestMails.Plain("committee-2", "aa"), default);

        Assert.StartsWith("000002-", Assert.Single(Files()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_is_sealed_by_the_key_of_whom_it_is_about()
    {
        await Transport().SendAsync(TestMails.Invitation, default);
        Assert.Equal(0, new PersonalDataSearch([TestMails.Invitation.ToAddress]).CountInFolder(Folder));
        var mail = _outbox!.After(0).Single(); // just sent
        var whose = new Subject(mail.Procedure.Value, mail.Recipient);
        await TestKeys.CipherIn(Path.Combine(_data, "keys")).DestroyAsync(whose, default);
        Assert.Null(await Store().ReadAsync(mail, default));
    }

    private MimeMessage Written() => MimeMessage.Load(new MemoryStream(Mime()));

    private byte[] Mime()
    {
        var outbox = _outbox!; // a transport has sent
        return outbox.ReadAsync(outbox.After(0).Single(), default).GetAwaiter().GetResult()!; // it is there
    }

    private static string TextOf(MimeEntity part)
    {
        using var content = new MemoryStream();
        Assert.IsAssignableFrom<MimePart>(part).Content?.DecodeTo(content);
        return Encoding.UTF8.GetString(content.ToArray());
    }

    private OutboxTransport Transport() => new(Store());

    private OutboxStore Store()
    {
        var settings = new Dictionary<string, string?> { ["Recruitment:DataFolder"] = _data };
        var mails = new MailSettings(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return _outbox = new OutboxStore(mails, TestKeys.CipherIn(Path.Combine(_data, "keys")));
    }

    private List<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.eml").Select(file => Path.GetFileName(file)).Order()];
}
