using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>The candidate's link to answer an offer: accept, decline, or ask for a talk first.</summary>
public sealed class OfferLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    OfferRecords offers,
    AuditLog audit,
    TimeProvider clock,
    Pages pages
) : ILinkHandler
{
    public const string Name = "offer";

    /// <summary>The form's fields, and what the answer can be.</summary>
    public const string AnswerField = "answer";
    public const string TextField = "text";
    public const string Accept = "accept";
    public const string Decline = "decline";
    public const string Talk = "talk";

    /// <summary>Characters in a reason or a question at most.</summary>
    public const int MostCharacters = 2000;

    public string Purpose => Name;

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken) =>
        await ShowAsync(link, null, StatusCodes.Status200OK, cancellationToken);

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var id = new CandidateId(link.Holder);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var before = await offers.FindAsync(link.Procedure, id, link.Step, cancellationToken);
        if (definition is null || before is null || !await IsOpenAsync(before, cancellationToken))
        {
            // Answering twice shows what was recorded the first time.
            var status = before?.Answer is OfferAnswer.Accepted or OfferAnswer.Declined
                ? StatusCodes.Status200OK
                : StatusCodes.Status409Conflict;
            return await ShowAsync(link, null, status, cancellationToken);
        }

        string? choice = request.Form[AnswerField];
        var text = request.Form[TextField].ToString().Trim();
        if (FaultOf(choice, text) is { } fault)
        {
            return await ShowAsync(link, fault, StatusCodes.Status400BadRequest, cancellationToken);
        }

        var offer = await offers.PutAsync(
            link.Procedure,
            id,
            link.Step,
            found => Answer(found ?? before, choice, text, definition),
            cancellationToken
        );
        await audit.AppendAsync(
            link.Procedure,
            $"Offer{offer.Answer?.ToString() ?? "TalkAsked"}",
            link.Step,
            link.Holder,
            cancellationToken
        );
        await client.WakeAsync($"{link.Procedure}-{link.Step}", StageEvents.Acted, cancellationToken);
        return await ShowAsync(link, null, StatusCodes.Status200OK, cancellationToken);
    }

    private JobOffer Answer(JobOffer offer, string? choice, string text, ProcedureDefinition definition)
    {
        var now = clock.GetUtcNow();
        return choice switch
        {
            Accept => OfferRules.Answer(offer, OfferAnswer.Accepted, null, now),
            Decline => OfferRules.Answer(offer, OfferAnswer.Declined, text.Length == 0 ? null : text, now),
            _ => OfferRules.AskTalk(
                offer,
                text,
                definition.Stages.First(s => s.Id == offer.Stage).EscalationDays,
                definition.Organisation.Region,
                now
            ),
        };
    }

    private static OfferFault? FaultOf(string? choice, string text) =>
        choice switch
        {
            not (Accept or Decline or Talk) => OfferFault.NothingChosen,
            Talk when text.Length == 0 => OfferFault.QuestionMissing,
            _ when text.Length > MostCharacters => OfferFault.TooLong,
            _ => null,
        };

    /// <summary>Whether an answer counts: in time, of a candidate who takes part, in a stage that is still under way.</summary>
    private async Task<bool> IsOpenAsync(JobOffer offer, CancellationToken cancellationToken)
    {
        var candidate = await candidates.FindAsync(offer.Procedure, offer.Candidate, cancellationToken);
        var procedure = await procedures.FindAsync(offer.Procedure, cancellationToken);
        return offer.IsOpen(clock.GetUtcNow())
            && candidate is { Status.IsFinal: false }
            && procedure?.IsAt(offer.Step) == true;
    }

    private async Task<IResult> ShowAsync(Link link, OfferFault? fault, int status, CancellationToken cancellationToken)
    {
        var id = new CandidateId(link.Holder);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        var offer = await offers.FindAsync(link.Procedure, id, link.Step, cancellationToken);
        if (definition is null || candidate is null || offer is null)
        {
            return await pages.PrivateAsync<UnknownLinkPage>(UnknownLinkModel.Instance, StatusCodes.Status404NotFound);
        }

        var model = new OfferPageModel
        {
            Offer = OfferModel.Of(definition, offer),
            Open = await IsOpenAsync(offer, cancellationToken),
            Fault = fault,
        };
        return await pages.PrivateAsync<OfferPage>(model, status);
    }
}
