using System.Net;
using System.Net.Sockets;
using Recruitment.Candidates;
using Recruitment.Files.Scanning;
using Recruitment.Records;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Files;

/// <summary>The scanner as it is: what it finds is not taken, and while it is away nobody loses an application.</summary>
public sealed class ClamdTests
{
    private static readonly byte[] Marked = SampleCv.Pdf(Clamd.Mark);

    private static readonly Dictionary<string, string> Metadata = new()
    {
        ["name"] = Uri.EscapeDataString("Zoë Çelik"),
        ["email"] = "zoe@kandidaat.example",
    };

    [Fact]
    public async Task Files_of_any_size_are_judged_one_by_one_and_side_by_side()
    {
        using var clamd = await Clamd.StartAsync();
        var scanner = new ClamdScanner(new ScannerAddress(new DnsEndPoint("127.0.0.1", clamd.Port)));
        await scanner.CheckAsync(default);

        Assert.Equal(ScanResult.Found, await scanner.ScanAsync(Clamd.Eicar, default));
        var found = await Task.WhenAll(
            new[]
            {
                SampleCv.PdfOf(10 * 1024 * 1024),
                Marked,
                SampleCv.Pdf(),
                [.. new byte[200_000], .. Marked],
                [],
            }.Select(file => scanner.ScanAsync(BinaryData.FromBytes(file), default))
        );
        Assert.Equal([ScanResult.Clean, ScanResult.Found, ScanResult.Clean, ScanResult.Found, ScanResult.Clean], found);

        clamd.Stop();
        Assert.Equal(ScanResult.Away, await scanner.ScanAsync(Clamd.Eicar, default));
        await Assert.ThrowsAsync<SocketException>(() => scanner.CheckAsync(default));
    }

    [Fact]
    public async Task Who_answers_something_else_is_no_scanner()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var answering = AnswerAsync(other);
        var scanner = new ClamdScanner(new ScannerAddress(new DnsEndPoint("127.0.0.1", PortOf(other))));
        Assert.Equal(ScanResult.Away, await scanner.ScanAsync(BinaryData.FromString("x"), default));
        await answering;
    }

    [Fact]
    public async Task What_it_finds_is_refused_at_the_form_with_the_reason()
    {
        using var clamd = await Clamd.StartAsync();
        await using var app = await OpenVacancy.StartAsync(settings: [clamd.Setting]);

        var refused = await app.ReadAsync(await app.ApplyAsync(new ApplicationPost { Cv = Marked }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("virusscanner herkent dit bestand", refused.Text("#cv-error"));
        Assert.Empty(await app.NamesAsync("drafts"));
        await app.ApplyAsync(new ApplicationPost());
        Assert.NotNull(Assert.Single(await app.ListAsync()).Cv);
    }

    [Fact]
    public async Task What_it_finds_in_an_upload_goes_to_quarantine_and_the_recruiter_is_told()
    {
        using var clamd = await Clamd.StartAsync();
        await using var app = await OpenVacancy.StartAsync(settings: [clamd.Setting]);

        await app.UploadAsync($"{SampleVacancy.Id}/{CandidateId.New()}/cv.pdf", Marked, Metadata);

        Assert.Empty(await app.ListAsync());
        Assert.Empty(await app.NamesAsync("cvs"));
        Assert.Single(await app.NamesAsync("quarantine"));
        var mail = Assert.Single(await app.MailsAsync());
        Assert.Equal("rita@dewissel.example", mail.To);
        Assert.Contains("virusscanner", mail.Html);
    }

    [Fact]
    public async Task While_it_is_away_applications_count_and_their_CVs_wait_for_it()
    {
        using var clamd = await Clamd.StartAsync();
        clamd.Stop();
        await using var app = await OpenVacancy.StartAsync(settings: [clamd.Setting]);

        var received = await app.ApplyAsync(new ApplicationPost());
        await app.UploadAsync($"{SampleVacancy.Id}/Zoe Celik/cv.pdf", SampleCv.Pdf("Zoe"), Metadata);

        Assert.Equal(HttpStatusCode.SeeOther, received.StatusCode);
        Assert.All(await app.ListAsync(), candidate => Assert.Null(candidate.Cv));
        Assert.Equal(2, (await app.NamesAsync("cvs")).Count);
        Assert.Empty(await app.NamesAsync("files"));

        // Who applied in time has, whenever the scanner answers.
        await app.CloseVacancyAsync();
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddHours(3));
        Assert.Equal(2, (await app.NamesAsync("cvs")).Count);
        await clamd.ResumeAsync();
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddHours(2));

        Assert.Equal(["Anna Bakker", "Zoë Çelik"], (await app.ListAsync()).Select(candidate => candidate.Name).Order());
        Assert.All(await app.ListAsync(), candidate => Assert.NotNull(candidate.Cv));
        Assert.Empty(await app.NamesAsync("cvs"));
        Assert.Empty(await app.NamesAsync("quarantine"));
    }

    [Fact]
    public async Task A_CV_that_waited_and_is_harmful_goes_to_quarantine()
    {
        using var clamd = await Clamd.StartAsync();
        clamd.Stop();
        await using var app = await OpenVacancy.StartAsync(settings: [clamd.Setting]);
        await app.ApplyAsync(new ApplicationPost { Cv = Marked });

        await clamd.ResumeAsync();
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddHours(2));

        Assert.Null(Assert.Single(await app.ListAsync()).Cv);
        Assert.Single(await app.NamesAsync("quarantine"));
        Assert.Empty(await app.NamesAsync("files"));
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static async Task AnswerAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n"u8.ToArray());
    }
}
