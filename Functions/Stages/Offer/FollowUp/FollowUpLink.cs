using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.Offer.FollowUp;

/// <summary>The link with which the recruiter, or a silent recruiter's board, decides how it goes on when nobody is left to get the offer.</summary>
public sealed class FollowUpLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    RecordStore records,
    TimeProvider clock
) : ILinkPage<FollowUpPage, FollowUpPageModel>
{
    public const string Name = "follow-up";

    public string Purpose => Name;

    public async Task<FollowUpPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var path = FollowUpDecision.Path(link.Procedure, link.Step, link.About);
        var holder = new PersonId(link.Holder);
        if (
            procedure is null
            || definition is null
            || await records.FindAsync<FollowUpDecision>(path, cancellationToken) is not { } decision
            || (holder != People.RecruiterId && !definition.People.BoardIds.Contains(holder))
        )
        {
            return null;
        }

        var all = await candidates.ListAsync(link.Procedure, cancellationToken);
        return new FollowUpPageModel
        {
            Brand = definition.Organisation.Brand,
            Function = definition.Vacancy.Function,
            Decision = decision,
            DecidedBy = decision.By is { } by ? definition.People.Find(definition.People.Current(by))?.Name : null,
            InReserve = [.. all.Where(IsInReserve).Select(candidate => candidate.Name)],
            OthersAppointed = all.Any(candidate => candidate.Status == CandidateStatus.Appointed),
            Left =
            [
                .. all.Where(candidate => candidate.Status == CandidateStatus.Shortlisted).Select(left => left.Name),
            ],
            IsOpen = decision.Choice is null && procedure.IsAt(link.Step),
        };
    }

    public async Task<LinkAnswer<FollowUpPageModel>> AnswerAsync(
        LinkPost post,
        FollowUpPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen)
        {
            // Deciding twice shows what was recorded the first time.
            return page.Decision.Choice is null ? LinkAnswer.TooLate(page) : LinkAnswer.Shown(page);
        }

        var posted = post.Text(FollowUpPageModel.ChoiceName);
        var choice = page
            .Choices.Cast<FollowUpChoice?>()
            .FirstOrDefault(one => FollowUpPageModel.Word(one!.Value) == posted);
        var reason = ReasonField.Read(post.Form, FollowUpPageModel.ReasonName);
        var faults = Faults(choice, reason).ToList();
        if (choice is not { } chosen || reason is null || faults.Count > 0)
        {
            return LinkAnswer.Invalid(page with { Faults = faults, Chosen = choice, Reason = reason });
        }

        var confirmation = new LinkConfirmation(
            page.Brand,
            page.Function,
            [OfferTexts.Resources[$"ConfirmFollowUp{chosen}"]]
        );
        if (
            LinkAnswer.Unconfirmed(post, page with { Chosen = choice, Reason = reason }, confirmation) is
            { } unconfirmed
        )
        {
            return unconfirmed;
        }

        var id = post.Link.Procedure;
        var by = new PersonId(post.Link.Holder);
        var decision = await records.ChangeAsync<FollowUpDecision>(
            FollowUpDecision.Path(id, post.Link.Step, post.Link.About),
            found => (found ?? page.Decision).Decide(chosen, reason, by, clock.GetUtcNow()),
            cancellationToken
        );
        if (decision.Choice is FollowUpChoice.Reopen or FollowUpChoice.End && !page.StaysAppointed)
        {
            var isReopened = decision.Choice == FollowUpChoice.Reopen;
            await procedures.ChangeAsync(
                id,
                p => p with { ReopenAsked = isReopened, ClosedBy = decision.By },
                cancellationToken
            );
        }

        return decision.By == by && decision.Choice == chosen
            ? LinkAnswer.Recorded<FollowUpPageModel>($"{(decision.IsOfFreePlace ? "FreePlace" : "FollowUp")}{chosen}")
            : LinkAnswer.TooLate(page with { Decision = decision, IsOpen = false });
    }

    /// <summary>Was recommended beside whoever was appointed, and has no answer yet.</summary>
    private static bool IsInReserve(Candidate candidate) =>
        candidate.Status is CandidateStatus.Recommended or CandidateStatus.Reserve;

    private static IEnumerable<FormError> Faults(FollowUpChoice? choice, string? reason)
    {
        var texts = OfferTexts.Resources;
        if (choice is null)
        {
            yield return new FormError(FollowUpPageModel.ChoiceName, texts["MissingFollowUp"]);
        }

        if (reason is null)
        {
            yield return new FormError(FollowUpPageModel.ReasonName, texts["MissingFollowUpReason"]);
        }
        else if (reason.Length > ReasonField.Longest)
        {
            yield return new FormError(
                FollowUpPageModel.ReasonName,
                texts.With("FollowUpReasonTooLong", ReasonField.Longest)
            );
        }
    }
}

/// <summary>The page on which a person decides how it goes on when nobody is left to get the offer.</summary>
public sealed record FollowUpPageModel
{
    public const string ChoiceName = "follow";
    public const string ReasonName = "reason";

    public required Brand Brand { get; init; }
    public required string Function { get; init; }
    public required FollowUpDecision Decision { get; init; }

    /// <summary>Name of who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Names of the candidates of the last round whom the committee did not recommend, and who have no answer yet.</summary>
    public required IReadOnlyList<string> Left { get; init; }

    /// <summary>Names of those who are in reserve for a place that came free.</summary>
    public IReadOnlyList<string> InReserve { get; init; } = [];

    /// <summary>Other places are filled.</summary>
    public bool OthersAppointed { get; init; }

    /// <summary>Whatever is decided, the procedure ends with an appointment: of others than whoever withdrew.</summary>
    public bool StaysAppointed => Decision.IsOfFreePlace && OthersAppointed;

    /// <summary>Whether there is something to decide.</summary>
    public required bool IsOpen { get; init; }
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>What was posted and refused.</summary>
    public FollowUpChoice? Chosen { get; init; }
    public string? Reason { get; init; }

    /// <summary>
    /// The committee can only recommend again when somebody is left, a place only be offered to somebody in reserve, and a
    /// procedure only be opened again in which nobody is appointed.
    /// </summary>
    public IReadOnlyList<FollowUpChoice> Choices =>
        [
            .. Decision.IsOfFreePlace && InReserve.Count > 0 ? [FollowUpChoice.Reserve] : Array.Empty<FollowUpChoice>(),
            .. !Decision.IsOfFreePlace && Left.Count > 0 ? [FollowUpChoice.Committee] : Array.Empty<FollowUpChoice>(),
            .. StaysAppointed ? Array.Empty<FollowUpChoice>() : [FollowUpChoice.Reopen],
            FollowUpChoice.End,
        ];

    /// <summary>The value of the field.</summary>
    public static string Word(FollowUpChoice choice) => choice.ToString().ToLowerInvariant();
}
