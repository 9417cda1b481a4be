using System.Net;
using System.Text;
using Recruitment.Candidates;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

/// <summary>A file that does more than be read is told of where it is chosen, and never gets to the committee.</summary>
public sealed class ActiveContentTests
{
    private static readonly byte[] Scripted = Encoding.Latin1.GetBytes(
        Encoding
            .Latin1.GetString(SampleCv.Pdf())
            .Replace("/Type /Font", "/OpenAction << /S /J#61vaScript /JS (x) >> /Type /Font", StringComparison.Ordinal)
    );

    [Theory]
    [InlineData("nl", "kies Afdrukken en dan Opslaan als PDF")]
    [InlineData("en", "choose Print and then Save as PDF")]
    public async Task At_the_form_stands_what_to_do_and_what_was_typed_stays(string language, string told)
    {
        var definition = SampleVacancy.Definition();
        await using var app = await OpenVacancy.StartAsync(
            definition with
            {
                Organisation = definition.Organisation with { Language = language },
            }
        );
        var post = new ApplicationPost { Cv = Scripted };

        var refused = await app.ReadAsync(await app.ApplyAsync(post));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(told, refused.Text("#cv-error"));
        Assert.Equal(post.Name, refused.Document.QuerySelector("#name")?.GetAttribute("value"));
        Assert.Empty(await app.ListAsync());
        Assert.Empty(await app.NamesAsync("drafts"));
    }

    [Fact]
    public async Task An_upload_goes_to_quarantine_with_the_reason()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());
        var candidate = Assert.Single(await app.ListAsync());

        await app.UploadAsync($"{SampleVacancy.Id}/{candidate.Id}/new.pdf", Scripted);

        Assert.Equal(candidate.Cv, Assert.Single(await app.ListAsync()).Cv);
        Assert.Single(await app.NamesAsync("quarantine"));
        Assert.Contains("Opslaan als PDF", (await app.MailsAsync())[^1].Html);
    }
}
