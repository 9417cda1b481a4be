using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>The candidate's link to answer an offer: accept, decline, or ask for a talk first.</summary>
public sealed class OfferLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    OfferRecords offers,
    PersonalTermsRecords terms,
    TimeProvider clock
) : ILinkPage<OfferPage, OfferPageModel>
{
    public const string Name = "offer";

    /// <summary>The form's fields, and what the answer can be.</summary>
    public const string AnswerField = "answer";
    public const string TextField = "text";
    public const string VersionField = "version";
    public const string Accept = "accept";
    public const string Decline = "decline";
    public const string Talk = "talk";

    /// <summary>Characters in a reason or a question at most.</summary>
    public const int MaxCharacters = 2000;

    public string Purpose => Name;

    public bool AsksCandidate => true;

    public async Task<OfferPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var id = new CandidateId(link.Holder);
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        var offer = await offers.FindAsync(link.Procedure, id, link.Step, cancellationToken);
        return definition is null || candidate is null || offer is null
            ? null
            : new OfferPageModel
            {
                Definition = definition,
                Offer = OfferModel.Of(
                    definition,
                    offer,
                    await terms.FindAsync(link.Procedure, id, cancellationToken),
                    candidate
                ),
                Open =
                    offer.IsOpen(clock.GetUtcNow()) && !candidate.Status.IsFinal && procedure?.IsAt(offer.Step) == true,
            };
    }

    public async Task<LinkAnswer<OfferPageModel>> AnswerAsync(
        LinkPost post,
        OfferPageModel page,
        CancellationToken cancellationToken
    )
    {
        var before = page.Offer.Offer;
        if (!page.Open)
        {
            // Answering twice shows what was recorded the first time.
            return before.Answer is OfferAnswer.Accepted or OfferAnswer.Declined
                ? LinkAnswer.Shown(page)
                : LinkAnswer.TooLate(page);
        }

        var (choice, text) = (post.Text(AnswerField), post.Text(TextField));
        if (post.Text(VersionField) is { Length: > 0 } seen && seen != page.VersionText)
        {
            return LinkAnswer.TooLate(
                page with
                {
                    IsRevised = true,
                    Choice = choice == Accept ? "" : choice,
                    Text = text,
                }
            );
        }

        if (FaultOf(choice, text) is { } fault)
        {
            return LinkAnswer.Invalid(page with { Fault = fault, Choice = choice, Text = text });
        }

        if (
            choice != Talk
            && LinkAnswer.Unconfirmed(post, page with { Choice = choice, Text = text }, Confirmation(page, choice))
                is { } unconfirmed
        )
        {
            return unconfirmed;
        }

        if (choice == Accept)
        {
            // Agreed first: from then on nobody can fix other terms.
            var agreed = await terms.PutAsync(
                before.Procedure,
                before.Candidate,
                found => (found ?? new PersonalTerms { Step = before.Step }).Agree(page.Offer.Version),
                cancellationToken
            );
            if (agreed.Agreed != page.Offer.Version)
            {
                return await RevisedAsync(post, page, text, cancellationToken);
            }
        }

        var offer = await offers.PutAsync(
            before.Procedure,
            before.Candidate,
            before.Step,
            found => Answer(found ?? before, choice, text, page),
            cancellationToken
        );
        return LinkAnswer.Recorded<OfferPageModel>($"Offer{offer.Answer?.ToString() ?? "TalkAsked"}");
    }

    private static LinkConfirmation Confirmation(OfferPageModel page, string choice) =>
        new(
            page.Offer.Brand,
            page.Offer.Vacancy.Function,
            [OfferTexts.Resources[choice == Accept ? "ConfirmAccept" : "ConfirmDecline"]]
        );

    /// <summary>Somebody fixed other terms in between: the page shows those.</summary>
    private async Task<LinkAnswer<OfferPageModel>> RevisedAsync(
        LinkPost post,
        OfferPageModel page,
        string text,
        CancellationToken cancellationToken
    ) =>
        LinkAnswer.TooLate(
            (await FindAsync(post.Link, post.Request, cancellationToken) ?? page) with
            {
                IsRevised = true,
                Text = text,
            }
        );

    private JobOffer Answer(JobOffer offer, string choice, string text, OfferPageModel page)
    {
        var now = clock.GetUtcNow();
        return choice switch
        {
            Accept => OfferRules.Answer(offer, OfferAnswer.Accepted, null, now),
            Decline => OfferRules.Answer(offer, OfferAnswer.Declined, text.Length == 0 ? null : text, now),
            _ => OfferRules.AskTalk(
                offer,
                text,
                page.Definition.Stages.First(s => s.Id == offer.Stage).EscalationDays,
                page.Definition.Organisation.Calendar,
                now
            ),
        };
    }

    private static OfferError? FaultOf(string choice, string text) =>
        choice switch
        {
            not (Accept or Decline or Talk) => OfferError.NothingChosen,
            Talk when text.Length == 0 => OfferError.QuestionMissing,
            _ when text.Length > MaxCharacters => OfferError.TooLong,
            _ => null,
        };
}

/// <summary>The page on which a candidate answers an offer.</summary>
public sealed record OfferPageModel
{
    public required ProcedureDefinition Definition { get; init; }
    public required OfferModel Offer { get; init; }

    /// <summary>Whether an answer still counts.</summary>
    public required bool Open { get; init; }

    /// <summary>What was answered was another version than the one that is shown now.</summary>
    public bool IsRevised { get; init; }

    /// <summary>The version that an answer to this page is about.</summary>
    public string VersionText => Offer.Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>What was wrong with what was posted.</summary>
    public OfferError? Fault { get; init; }

    /// <summary>What was posted and refused.</summary>
    public string Choice { get; init; } = "";
    public string Text { get; init; } = "";
}

/// <summary>Why a posted answer to an offer was not recorded.</summary>
public enum OfferError
{
    NothingChosen,
    QuestionMissing,
    TooLong,
}
