using System.Globalization;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Health;

/// <summary><c>/.well-known/security.txt</c> as RFC 9116 asks for it.</summary>
public sealed class SecurityContactTests
{
    private const string Address = "/.well-known/security.txt";

    [Fact]
    public async Task It_names_the_contact_and_ends_within_a_year()
    {
        await using var app = await ProcedureApi.StartAsync(
            settings: "--Security:Contact=https://alkwin.example/security"
        );
        var fields = await ReadAsync(app);
        Assert.Equal("https://alkwin.example/security", fields["Contact"]);
        Assert.Equal($"{app.Http.BaseAddress}.well-known/security.txt", fields["Canonical"]);
        var expires = DateTimeOffset.Parse(fields["Expires"], CultureInfo.InvariantCulture);
        Assert.InRange(expires, app.Clock.GetUtcNow().AddDays(90), app.Clock.GetUtcNow().AddDays(364));
    }

    [Fact]
    public async Task Without_a_setting_the_sender_of_the_mails_is_told()
    {
        await using var app = await ProcedureApi.StartAsync(settings: "--Mail:From=werving@alkwin.example");
        Assert.Equal("mailto:werving@alkwin.example", (await ReadAsync(app))["Contact"]);
    }

    private static async Task<Dictionary<string, string>> ReadAsync(RecruitmentApp app)
    {
        using var answer = await app.Http.GetAsync(Address);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(field => field[0], field => field[1]);
    }
}
