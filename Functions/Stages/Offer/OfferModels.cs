using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures.Definition;
using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>Reads what the mails about an offer show.</summary>
public sealed class OfferModels(
    StageCorrespondence correspondence,
    OfferRecords offers,
    LinkBuilder links
)
{
    public static OfferModel Of(ProcedureDefinition definition, JobOffer offer, string name) =>
        new()
        {
            Brand = definition.Organisation.Brand,
            Name = name,
            Vacancy = definition.Vacancy,
            Terms = definition.Stages.First(s => s.Id == offer.Stage).Terms,
            Offer = offer,
        };

    /// <summary>For a mail to the candidate, with the link to answer; null when erased, or answered already.</summary>
    public async Task<(Addressee To, OfferModel Model)?> ToCandidateAsync(
        MailOrder order,
        CancellationToken cancellationToken
    )
    {
        var candidate = new CandidateId(order.Recipient);
        var to = await correspondence.CandidateAsync(order, cancellationToken);
        var offer = await offers.FindAsync(
            order.Procedure,
            candidate,
            order.Step,
            cancellationToken
        );
        if (to is null || offer is null or { Answer: not null })
        {
            return null;
        }

        var link = links.For(
            new Link(OfferLink.Name, order.Procedure, order.Step, candidate.Value)
        );
        return (to, Of(to.Definition, offer, to.Name) with { Link = link });
    }

    /// <summary>For a mail to the recruiter about a candidate's offer; null when that was erased.</summary>
    public async Task<(Addressee To, OfferModel Model)?> ToRecruiterAsync(
        MailOrder order,
        CancellationToken cancellationToken
    )
    {
        var to = await correspondence.PersonAsync(order, cancellationToken);
        var candidate = await correspondence.AboutAsync(order, cancellationToken);
        if (to is null || candidate is null)
        {
            return null;
        }

        var offer = await offers.FindAsync(
            order.Procedure,
            candidate.Id,
            order.Step,
            cancellationToken
        );
        return offer is null
            ? null
            : (to, Of(to.Definition, offer, to.Name) with { Candidate = candidate.Name });
    }
}
