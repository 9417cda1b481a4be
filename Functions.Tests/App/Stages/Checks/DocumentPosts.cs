using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
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
    /// <param name="proof">Id of another proof; null: none.</param>
    public static async Task<WebPage> HandInAsync(
        this Scene scene,
        StageCall call,
        Candidate candidate,
        string? issued = "2027-01-11",
        bool qualification = true,
        byte[]? content = null,
        string? proof = null
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

        if (proof is not null)
        {
            form.Add(File(SampleCv.Pdf("Bewijs")), DocumentsLink.FieldOf(proof), "bewijs.pdf");
        }

        var address = scene.LinkOf(DocumentsLink.Name, call, candidate);
        var page = await scene.App.ReadAsync(await scene.App.Http.PostAsync(address, form));
        await scene.App.Time.RunUntilIdleAsync();
        return page;
    }

    public static string CheckAddress(this Scene scene, StageCall call, Candidate candidate, string holder = "hr-1") =>
        scene.App.PathOf(new Link(CheckLink.Name, scene.Procedure, call.Step, holder, candidate.Id.Value));

    /// <summary>Human resources, or the recruiter, decides on the page.</summary>
    /// <param name="document">Null: whatever was handed in.</param>
    public static Task<WebPage> JudgeAsync(
        this Scene scene,
        StageCall call,
        Candidate candidate,
        CheckAction action,
        string reason = "",
        string holder = "hr-1",
        string? document = null
    ) =>
        scene.DecideAsync(
            call,
            candidate,
            holder,
            (CheckFields.Answer, CheckFields.Word(action)),
            (CheckFields.Document, document ?? ""),
            (CheckFields.Reason, reason)
        );

    /// <summary>Human resources records on the page that a document was seen on paper; days as <c>yyyy-MM-dd</c>.</summary>
    public static Task<WebPage> SeeOnPaperAsync(
        this Scene scene,
        StageCall call,
        Candidate candidate,
        string document,
        string seenOn,
        string issuedOn = "",
        string submittedOn = ""
    ) =>
        scene.DecideAsync(
            call,
            candidate,
            "hr-1",
            (CheckFields.Answer, CheckFields.Word(CheckAction.Paper)),
            (CheckFields.Document, document),
            (CheckFields.SeenOn, seenOn),
            (CheckFields.IssuedOn, issuedOn),
            (CheckFields.SubmittedOn, submittedOn)
        );

    /// <summary>Somebody decides over the API.</summary>
    public static async Task<(HttpStatusCode Status, JsonElement Body)> DecideByApiAsync(
        this Scene scene,
        Candidate candidate,
        object act
    )
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"api/procedures/{scene.Procedure}/candidates/{candidate.Id}/checks"
        )
        {
            Content = JsonContent.Create(act),
        };
        request.Headers.Add("x-functions-key", RunningApp.Key);
        using var answer = await scene.App.Http.SendAsync(request);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        await scene.App.Time.RunUntilIdleAsync();
        return (answer.StatusCode, body);
    }

    /// <summary>The checks as they are recorded.</summary>
    public static async Task<CandidateChecks> ChecksOfAsync(this Scene scene, Candidate candidate) =>
        await scene.App.Get<CheckRecords>().GetAsync(scene.Procedure, candidate.Id);

    /// <summary>Who is in the audit chain with this word.</summary>
    public static async Task<IReadOnlyList<string?>> WhoAsync(this Scene scene, string what) =>
        [
            .. (await scene.App.Get<AuditLog>().ListAsync(scene.Procedure).ToListAsync())
                .Where(entry => entry.What == what)
                .Select(entry => entry.Who),
        ];

    private static async Task<WebPage> DecideAsync(
        this Scene scene,
        StageCall call,
        Candidate candidate,
        string holder,
        params IEnumerable<(string, string)> fields
    )
    {
        var page = await scene.App.PostAsync(scene.CheckAddress(call, candidate, holder), fields);
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
