using System.Net;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Report;

namespace Recruitment.Play;

/// <summary>How applicants apply: on the vacancy page's form, or with a storage client.</summary>
internal sealed class Applying(IPlayedApp app, Uri vacancy, string procedure, Screen screen, Expectations expectations)
{
    private static readonly byte[] Cv = File.ReadAllBytes(
        Path.Combine(AppContext.BaseDirectory, "samples", "cv-voorbeeld.pdf")
    );

    // The same when an upload that was interrupted is made again.
    private readonly Guid _upload = Guid.NewGuid();
    private readonly Guid _rubbish = Guid.NewGuid();

    /// <summary>Whether there is no reason to come back later: not so while only colleagues can apply.</summary>
    public async Task<bool> ApplyAsync(Applicant applicant)
    {
        if (!await CanApplyAsync(applicant))
        {
            screen.Event(app.Now, $"{applicant.Name} finds that the vacancy is not open now");
            return await OpenFormAsync() is null;
        }

        if (applicant.UploadsBlob && await AsksForCvAsync())
        {
            await UploadAsync(applicant);
            screen.Event(app.Now, $"{applicant.Name} applies by uploading a CV with a storage client");
            return true;
        }

        if (applicant.FirstSendsInvalidCv && await AsksForCvAsync())
        {
            await SendInvalidCvAsync(applicant);
        }

        var answer = await SendFormAsync(applicant, Cv, "cv.pdf", "application/pdf");
        expectations.Hold(answer.Status == HttpStatusCode.OK, $"the application of {applicant.Name} is received");
        var track = applicant.Internal ? "internal" : "external";
        screen.Event(app.Now, $"{applicant.Name} applies on the vacancy page ({track})");
        return true;
    }

    /// <summary>Somebody sends a second application from the same address.</summary>
    public async Task ApplyAgainAsync(Applicant applicant)
    {
        if (!await CanApplyAsync(applicant))
        {
            return;
        }

        // The very same form sent again would be the same application.
        var answer = await SendFormAsync(applicant, [.. Cv, (byte)'\n'], "cv-nieuw.pdf", "application/pdf");
        expectations.Hold(answer.Status == HttpStatusCode.OK, "a second application gets the same answer as the first");
        screen.Event(app.Now, $"{applicant.Name} applies again with the same address");
    }

    /// <summary>Somebody's program uploads a file that is no CV; the uploader sees no page, so the recruiter is told.</summary>
    public async Task UploadRubbishAsync()
    {
        if (!await AsksForCvAsync())
        {
            return;
        }

        var blob = Container().GetBlobClient($"{procedure}/{_rubbish:N}/lijst.xlsx");
        var metadata = new Dictionary<string, string>
        {
            ["name"] = "Onbekende%20Inzender",
            ["email"] = "inzender%40post.example",
            ["track"] = "internal",
        };
        var content = BinaryData.FromString("Dit is geen cv.");
        await blob.UploadAsync(content, new BlobUploadOptions { Metadata = metadata });
        screen.Event(app.Now, "a storage client uploads a file that is no CV");
    }

    private async Task SendInvalidCvAsync(Applicant applicant)
    {
        var page = await SendFormAsync(
            applicant,
            Encoding.UTF8.GetBytes("GIF89a geen cv"),
            "cv.pdf",
            "application/pdf"
        );
        var reason = page.Document.QuerySelector(".error-summary")?.TextContent ?? "";
        expectations.Hold((int)page.Status is 400 or 422, "a CV that is no PDF or DOCX is refused");
        expectations.Hold(reason.Contains("PDF", StringComparison.Ordinal), "the refusal says what to send instead");
        expectations.Hold(
            page.Form?.Element.QuerySelector("[name=name]")?.GetAttribute("value") == applicant.Name,
            "a refused application keeps what was filled in"
        );
        screen.Event(app.Now, $"{applicant.Name} sends something that is no CV, and is told so");
    }

    private async Task<WebPage> SendFormAsync(Applicant applicant, byte[] cv, string fileName, string contentType)
    {
        var form = await OpenFormAsync() ?? throw new InvalidOperationException($"{vacancy} shows no form.");
        ApplicationAnswers.Fill(form, applicant);
        if (form.Names.Contains("cv"))
        {
            form.Attach("cv", cv, fileName, contentType);
        }

        return await form.PostAsync();
    }

    /// <summary>Whether the vacancy is open, and to the applicant: at first perhaps only to who works for the organisation.</summary>
    private async Task<bool> CanApplyAsync(Applicant applicant) =>
        await OpenFormAsync() is { } form && (applicant.Internal || form.Options("track") is [] or [.., "external"]);

    private async Task<bool> AsksForCvAsync() => await OpenFormAsync() is { } form && form.Names.Contains("cv");

    /// <summary>Null when the vacancy takes no applications.</summary>
    private async Task<WebForm?> OpenFormAsync() => (await WebPage.OpenAsync(app.Http, vacancy)).Form;

    private async Task UploadAsync(Applicant applicant)
    {
        var blob = Container().GetBlobClient($"{procedure}/{_upload:N}/CV {applicant.Name}.pdf");
        var metadata = new Dictionary<string, string>
        {
            ["name"] = Uri.EscapeDataString(applicant.Name),
            ["email"] = Uri.EscapeDataString(applicant.Email),
            ["phone"] = Uri.EscapeDataString(applicant.Phone),
            ["motivation"] = Uri.EscapeDataString(applicant.Motivation),
            ["track"] = "external",
        };
        await blob.UploadAsync(BinaryData.FromBytes(Cv), new BlobUploadOptions { Metadata = metadata });
    }

    private BlobContainerClient Container() =>
        new BlobServiceClient(app.StorageConnection).GetBlobContainerClient("cvs");
}
