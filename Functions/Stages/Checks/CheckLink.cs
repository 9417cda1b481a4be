using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates.Checks;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>The link of human resources, or the recruiter, to look at a candidate's documents and to decide.</summary>
public sealed class CheckLink(CheckDesk desk, FileStore files, LinkBuilder links) : ILinkPage<CheckPage, CheckPageModel>
{
    public const string Name = ChecksAddress.Purpose;

    /// <summary>Says in the address which document to show: the name of its field.</summary>
    public const string DocumentParameter = "document";

    public string Purpose => Name;

    public async Task<CheckPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var holder = new PersonId(link.Holder);
        return
            await desk.FindAsync(link.Procedure, new CandidateId(link.About), cancellationToken) is { } found
            && (holder == People.RecruiterId || found.Definition.People.HrIds.Contains(holder))
            ? new CheckPageModel
            {
                Case = found,
                Address = request.Path,
                IsOpen = found.IsOpen && found.Step == link.Step,
                Dashboard = holder == People.RecruiterId ? links.For(DashboardAddress.Of(link.Procedure)) : null,
            }
            : null;
    }

    /// <summary>The document that the address asks for, while it waits to be seen.</summary>
    public async Task<IResult?> InsteadAsync(
        CheckPageModel page,
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var asked = request.Query[DocumentParameter].ToString();
        return
            page.Checks.Documents.GetValueOrDefault(asked) is { BlobName: { } blob, SeenAt: null }
            && await files.FindAsync(blob, cancellationToken) is { } content
            ? FileOf(content, CvKindRules.FromName(blob), asked)
            : null;
    }

    public async Task<LinkAnswer<CheckPageModel>> AnswerAsync(
        LinkPost post,
        CheckPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (ActIn(post) is not { } act)
        {
            return LinkAnswer.Invalid(
                page with
                {
                    Faults = [new FormError("confirm", CheckTexts.Resources["NothingChosen"])],
                    Typed = TypedIn(post),
                }
            );
        }

        var answer =
            page.IsOpen || page.Checks.Outcome is not null
                ? await desk.DecideAsync(page.Case, act, cancellationToken)
                : new CheckAnswer([]) { IsTooLate = true };
        return answer switch
        {
            { IsTooLate: true } => LinkAnswer.TooLate(page),
            { Faults: [] } when answer.Recorded is { } what => LinkAnswer.Recorded<CheckPageModel>(what),
            { Faults: [] } => LinkAnswer.Shown(page),
            _ => LinkAnswer.Invalid(
                page with
                {
                    Faults = [.. answer.Faults.Select(fault => ErrorOf(act.Action, fault))],
                    Typed = TypedIn(post),
                }
            ),
        };
    }

    private static PrivateFileResult FileOf(BinaryData content, CvKind kind, string asked) =>
        new(content, kind.ContentType, asked + kind.Extension);

    private static Dictionary<string, string> TypedIn(LinkPost post) =>
        post.Form.ToDictionary(field => field.Key, field => field.Value.ToString());

    /// <summary>Null when no answer was chosen.</summary>
    private static CheckAct? ActIn(LinkPost post) =>
        Enum.TryParse<CheckAction>(post.Text(CheckFields.Answer), ignoreCase: true, out var action)
            ? new CheckAct
            {
                Action = action,
                Document = post.Text(CheckFields.Document) is { Length: > 0 } document ? document : null,
                SeenOn = DayIn(post, CheckFields.SeenOn),
                IssuedOn = DayIn(post, CheckFields.IssuedOn),
                SubmittedOn = DayIn(post, CheckFields.SubmittedOn),
                Reason = post.Text(CheckFields.Reason),
                By = post.Link.Holder,
            }
            : null;

    private static DateOnly? DayIn(LinkPost post, string field) =>
        DateOnly.TryParseExact(
            post.Text(field),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static FormError ErrorOf(CheckAction action, Fault fault) =>
        new(CheckFields.IdOf(action, fault.Pointer.TrimStart('/')), FaultTexts.Of(fault));
}
