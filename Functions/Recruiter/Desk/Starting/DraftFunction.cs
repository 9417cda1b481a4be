using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Html;
using Recruitment.Recruiter.Desk.Starting.Drafts;
using Recruitment.Recruiter.Desk.Starting.Fields;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>
/// The form in which a procedure is prepared, step by step. A post keeps what was filled in, whatever is wrong with it,
/// and leads to a page that shows it: nothing typed is lost, and a reload posts nothing again.
/// </summary>
public sealed class DraftFunction(DeskGate gate, DraftRecords drafts, DraftPages pages, DraftPosts posts)
{
    internal const string Action = "action";
    internal const string Save = "save";

    /// <summary>Keeps it and goes to the next step.</summary>
    internal const string GoOn = "next";

    /// <summary>Keeps it and shows all that is wrong.</summary>
    internal const string Check = "check";

    /// <summary>Keeps it while the page stays open; answers in JSON, for the page's script.</summary>
    internal const string Autosave = "autosave";
    internal const string KeepAsTemplate = "template";
    internal const string Discard = "discard";
    internal const string Start = "start";

    /// <summary>A definition is at most a megabyte, and each of its characters at most three when it is posted.</summary>
    private const long MostBytes = 3_500_000;

    [Function(nameof(DraftFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "desk/start/{draft}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string draft,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            async visitor =>
                await drafts.FindAsync(visitor.Key, draft, cancellationToken) switch
                {
                    null => await pages.GoneAsync(visitor),
                    { Started: { } procedure } => new SeeOther(DeskAddresses.Procedure(procedure)),
                    var found when HttpMethods.IsPost(request.Method) => await posts.AnswerAsync(
                        visitor,
                        found,
                        request.Form,
                        client,
                        cancellationToken
                    ),
                    var found => await ShowAsync(visitor, found, request, cancellationToken),
                },
            cancellationToken,
            MostBytes
        );

    private Task<IResult> ShowAsync(
        DeskVisitor visitor,
        StartDraft draft,
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var asked = request.Query[DraftAddresses.PartParameter].ToString();
        var part =
            draft.Unread is not null && asked.Length == 0 ? DraftParts.Json
            : DraftParts.All.Contains(asked) ? asked
            : DraftParts.Organisation;
        var done = request.Query[DraftAddresses.Done].ToString();
        return pages.ShowAsync(
            visitor,
            draft,
            part,
            tellsFaults: done is Save or Check || part == DraftParts.Review,
            done switch
            {
                Save => DraftNotice.Saved,
                KeepAsTemplate => DraftNotice.Template,
                _ => null,
            },
            cancellationToken
        );
    }
}
