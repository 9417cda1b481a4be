using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>
/// The link with which the recruiter takes back an offer that was not answered in time. Until the recruiter does, the
/// time is extended: nobody loses an offer because a deadline passed.
/// </summary>
public sealed class TakeBackLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    OfferRecords offers,
    TimeProvider clock
) : ILinkPage<TakeBackPage, TakeBackPageModel>
{
    public const string Name = "take-back";

    public string Purpose => Name;

    public async Task<TakeBackPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var id = new CandidateId(link.About);
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        var offer = await offers.FindAsync(link.Procedure, id, link.Step, cancellationToken);
        return
            procedure is null
            || definition is null
            || candidate is null
            || offer is not { StaysOpen: true }
            || new PersonId(link.Holder) != People.RecruiterId
            ? null
            : new TakeBackPageModel
            {
                Brand = definition.Organisation.Brand,
                Function = definition.Vacancy.Function,
                Candidate = candidate.Name,
                Offer = offer,
                IsOpen =
                    offer.Answer is null
                    && OfferRules.IsOverdue(offer, clock.GetUtcNow())
                    && !candidate.Status.IsFinal
                    && procedure.IsAt(offer.Step),
            };
    }

    public async Task<LinkAnswer<TakeBackPageModel>> AnswerAsync(
        LinkPost post,
        TakeBackPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen)
        {
            // Deciding twice shows what was recorded the first time.
            return page.Offer.Ruling is null ? LinkAnswer.TooLate(page) : LinkAnswer.Shown(page);
        }

        var reason = ReasonField.Read(post.Form, TakeBackPageModel.ReasonName);
        var texts = OfferTexts.Resources;
        var fault =
            reason is null ? texts["MissingTakeBackReason"]
            : reason.Length > ReasonField.Longest ? texts.With("TakeBackReasonTooLong", ReasonField.Longest)
            : null;
        if (reason is null || fault is not null)
        {
            return LinkAnswer.Invalid(page with { Fault = fault, Reason = reason });
        }

        var confirmation = new LinkConfirmation(
            page.Brand,
            page.Function,
            [texts.With("ConfirmTakeBack", page.Candidate)]
        );
        if (LinkAnswer.Unconfirmed(post, page with { Reason = reason }, confirmation) is { } unconfirmed)
        {
            return unconfirmed;
        }

        var ruling = new OfferRuling(reason, new PersonId(post.Link.Holder), clock.GetUtcNow());
        var offer = await offers.PutAsync(
            page.Offer.Procedure,
            page.Offer.Candidate,
            page.Offer.Step,
            found => OfferRules.TakeBack(found ?? page.Offer, ruling),
            cancellationToken
        );
        return offer.Ruling == ruling
            ? LinkAnswer.Recorded<TakeBackPageModel>("OfferTakenBack")
            : LinkAnswer.TooLate(page with { Offer = offer, IsOpen = false });
    }
}

/// <summary>The page on which the recruiter decides about an offer that was not answered.</summary>
public sealed record TakeBackPageModel
{
    public const string ReasonName = "reason";

    public required Brand Brand { get; init; }
    public required string Function { get; init; }

    /// <summary>The candidate's name.</summary>
    public required string Candidate { get; init; }
    public required JobOffer Offer { get; init; }

    /// <summary>Whether there is something to decide.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What was wrong with what was posted, in a sentence.</summary>
    public string? Fault { get; init; }

    /// <summary>What was posted and refused.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<FormError> Faults => Fault is { } text ? [new FormError(ReasonName, text)] : [];
}
