using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Recruitment.Mail;

namespace Recruitment.Tests.Mail;

/// <summary>Encryption and login at the mail server.</summary>
public sealed class SmtpSecurityTests : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly X509Certificate2 _certificate;

    public SmtpSecurityTests()
    {
        var request = new CertificateRequest("CN=localhost", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        _certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
    }

    [Fact]
    public async Task Mails_are_encrypted_when_the_settings_ask_for_it()
    {
        await using var server = await StartAsync();
        using var transport = SmtpTransports.To(server.Port, startTls: true, trust: Trusts);

        await transport.SendAsync(TestMails.Invitation, default);
        await transport.CheckAsync(default);

        Assert.True((bool)(await server.NextAsync())["secure"]!);
    }

    [Fact]
    public async Task A_server_with_a_certificate_that_nobody_vouches_for_gets_no_mail()
    {
        await using var server = await StartAsync();
        using var transport = SmtpTransports.To(server.Port, startTls: true);

        await RefusesAsync(() => transport.SendAsync(TestMails.Invitation, default));
        await RefusesAsync(() => transport.CheckAsync(default));
    }

    [Fact]
    public async Task Without_STARTTLS_at_the_server_nothing_is_sent_when_the_settings_ask_for_it()
    {
        await using var server = await SmtpServer.StartAsync();
        using var transport = SmtpTransports.To(server.Port, startTls: true, trust: Trusts);

        await RefusesAsync(() => transport.SendAsync(TestMails.Invitation, default));
        await RefusesAsync(() => transport.CheckAsync(default));
    }

    [Fact]
    public async Task The_user_and_password_of_the_settings_are_given_once_a_connection()
    {
        await using var server = await SmtpServer.StartAsync(new { user = "werving", password = "geheim" });
        using var transport = SmtpTransports.To(server.Port, ("werving", "geheim"));

        await transport.SendAsync(TestMails.Invitation, default);
        await transport.SendAsync(TestMails.Invitation, default);

        Assert.Equal("werving", (string?)(await server.NextAsync())["user"]);
        var second = await server.NextAsync();
        Assert.Equal(("werving", 0), ((string?)second["user"], (int)second["connection"]!));
    }

    [Theory]
    [InlineData("werving", "anders")]
    [InlineData(null, null)]
    public async Task Without_the_right_password_the_server_gets_no_mail(string? user, string? password)
    {
        await using var server = await SmtpServer.StartAsync(new { user = "werving", password = "geheim" });
        using var transport = SmtpTransports.To(server.Port, user is null ? null : (user, password ?? ""));

        await RefusesAsync(() => transport.SendAsync(TestMails.Invitation, default));
    }

    private static async Task RefusesAsync(Func<Task> sending)
    {
        var fault = await Assert.ThrowsAsync<MailNotSentException>(sending);
        Assert.Equal(MailFault.Settings, fault.Fault);
    }

    private Task<SmtpServer> StartAsync() =>
        SmtpServer.StartAsync(
            new { key = _key.ExportPkcs8PrivateKeyPem(), cert = _certificate.ExportCertificatePem() }
        );

    /// <summary>As a machine does that knows the certificate: everything else about it has to be right.</summary>
    private bool Trusts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate?.GetCertHashString() == _certificate.GetCertHashString()
        && (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None;
}
