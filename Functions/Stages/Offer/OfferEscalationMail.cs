using Recruitment.Mail;

namespace Recruitment.Stages.Offer;

/// <summary>Tells the recruiter that the deadline of an offer passed without an answer.</summary>
public sealed class OfferEscalationMail(OfferModels models, StageCorrespondence correspondence)
    : IMail
{
    public string Kind => nameof(OfferEscalationMail);

    public async Task<MailDraft?> ComposeAsync(
        MailOrder order,
        CancellationToken cancellationToken
    ) =>
        await models.ToRecruiterAsync(order, cancellationToken) is var (to, model)
            ? await correspondence.DraftAsync<OfferEscalationMailBody>(to, model)
            : null;
}
