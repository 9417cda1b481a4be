using System.Net.Http.Headers;
using Recruitment.Candidates;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Stages.Checks;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Stages.Checks;

/// <summary>What candidates and human resources do with the documents for an appointment.</summary>
internal static class DocumentPosts
{
    /// <summary>The candidate hands in documents.</summary>
    /// <param name="issued">Day of issue of the VOG, as <c>yyyy-MM-dd</c>; null: no VOG.</param>
    public static async Task<WebPage> HandInAsync(
        this Scene scene,
        StageCall call,
        Candidate candidate,
        string? issued = "2027-01-11",
        bool qualification = true,
        byte[]? content = null
    )
    {
        using var form = new MultipartFormDataContent();
        if (issued is not null)
        {
            form.Add(File(content ?? SampleCv.Pdf("VOG")), "vog", "vog.pdf");
        }

        form.Add(new StringContent(issued ?? ""), DocumentsLink.IssuedField);

        if (qualification)
        {
            form.Add(File(SampleCv.Pdf("Bevoegdheid")), "qualification", "diploma.pdf");
        }

        var address = scene.LinkOf(DocumentsLink.Name, call, candidate);
        var page = await scene.App.ReadAsync(await scene.App.Http.PostAsync(address, form));
        await scene.App.Time.RunUntilIdleAsync();
        return page;
    }

    public static string CheckAddress(this Scene scene, StageCall call, Candidate candidate, string holder = "hr-1") =>
        scene.App.PathOf(new Link(CheckLink.Name, scene.Procedure, call.Step, holder, candidate.Id.Value));

    public static async Task<WebPage> JudgeAsync(
        this Scene scene,
        StageCall call,
        Candidate candidate,
        string answer,
        string reason = "",
        string holder = "hr-1"
    )
    {
        var page = await scene.App.PostAsync(
            scene.CheckAddress(call, candidate, holder),
            (CheckLink.AnswerField, answer),
            (CheckLink.ReasonField, reason)
        );
        await scene.App.Time.RunUntilIdleAsync();
        return page;
    }

    private static ByteArrayContent File(byte[] content)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        return file;
    }
}
