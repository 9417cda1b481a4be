using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>
/// The link that ends the suspension of a decision: for the council by having no objection, for the recruiter by
/// recording a settlement.
/// </summary>
public sealed class SuspensionLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    CouncilAdvices advices,
    RecordStore records,
    TimeProvider clock
) : ILinkPage<SuspensionPage, SuspensionPageModel>
{
    public const string Name = "suspension";

    /// <summary>The form's fields, and the value that confirms.</summary>
    public const string ConfirmedField = "confirmed";
    public const string SettlementField = "settlement";
    public const string Yes = "yes";

    public string Purpose => Name;

    public async Task<SuspensionPageModel?> FindAsync(
        Link link,
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var holder = new PersonId(link.Holder);
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var notice = await records.FindAsync<CouncilNotice>(
            CouncilNotice.Path(link.Procedure, link.Step),
            cancellationToken
        );
        if (
            procedure is null
            || definition is null
            || notice is not { Suspension: { } suspension, Candidate: { } id }
            || !SuspensionRules.MayLift(definition.People, holder)
        )
        {
            return null;
        }

        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        return new SuspensionPageModel
        {
            Brand = definition.Organisation.Brand,
            Function = definition.Vacancy.Function,
            Candidate = candidate?.Name ?? "",
            Advice = await advices.FindAsync(link.Procedure, id, cancellationToken),
            Notice = notice,
            Suspension = suspension,
            IsRecruiter = holder == People.RecruiterId,
            IsOpen =
                suspension.LiftedAt is null
                && clock.GetUtcNow() < suspension.Until
                && candidate is { Status.IsFinal: false }
                && procedure.IsAt(link.Step),
        };
    }

    public async Task<LinkAnswer<SuspensionPageModel>> AnswerAsync(
        LinkPost post,
        SuspensionPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen)
        {
            // Confirming twice shows what was recorded the first time.
            return page.Suspension.LiftedAt is null ? LinkAnswer.TooLate(page) : LinkAnswer.Shown(page);
        }

        var settlement = page.IsRecruiter ? ReasonField.Read(post.Form, SettlementField) : null;
        var confirmed = post.Form[ConfirmedField] == Yes;
        if (FaultOf(page, confirmed, settlement) is { } fault)
        {
            return LinkAnswer.Invalid(page with { Fault = fault, Settlement = settlement, Confirmed = confirmed });
        }

        await LiftAsync(post.Link, settlement, cancellationToken);
        return LinkAnswer.Recorded<SuspensionPageModel>("SuspensionLifted");
    }

    /// <summary>What to mend, in a sentence; null: nothing.</summary>
    private static string? FaultOf(SuspensionPageModel page, bool confirmed, string? settlement)
    {
        var texts = DecisionTexts.Resources;
        return !confirmed ? texts[page.IsRecruiter ? "NotSettled" : "NotConfirmed"]
            : page.IsRecruiter && settlement is null ? texts["MissingSettlement"]
            : settlement?.Length > ReasonField.Longest ? texts.With("SettlementTooLong", ReasonField.Longest)
            : null;
    }

    private Task LiftAsync(Link link, string? settlement, CancellationToken cancellationToken)
    {
        var path = CouncilNotice.Path(link.Procedure, link.Step);
        var holder = new PersonId(link.Holder);
        return records.ChangeAsync<CouncilNotice>(
            path,
            found =>
                found is { Suspension: { } held }
                    ? found with
                    {
                        Suspension = SuspensionRules.Lift(held, holder, settlement, clock.GetUtcNow()),
                    }
                    : found ?? throw new RecordMissingException(path),
            cancellationToken
        );
    }
}

/// <summary>The page on which the suspension of a decision is ended.</summary>
public sealed record SuspensionPageModel
{
    public required Brand Brand { get; init; }
    public required string Function { get; init; }

    /// <summary>Name of whoever is to be appointed.</summary>
    public required string Candidate { get; init; }
    public CouncilAdvice? Advice { get; init; }
    public required CouncilNotice Notice { get; init; }
    public required Suspension Suspension { get; init; }

    /// <summary>The recruiter records a settlement; the council that it has no objection.</summary>
    public required bool IsRecruiter { get; init; }

    /// <summary>Whether the suspension can still be ended.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What was wrong with what was posted, in a sentence.</summary>
    public string? Fault { get; init; }

    /// <summary>What was posted and refused.</summary>
    public string? Settlement { get; init; }
    public bool Confirmed { get; init; }

    public IReadOnlyList<FormError> Faults =>
        Fault is { } text ? [new FormError(SuspensionLink.ConfirmedField, text)] : [];
}
