using Recruitment.Mail;

namespace Recruitment.Stages.Offer;

/// <summary>Tells the recruiter that an offer was declined, or lapsed without an answer.</summary>
public sealed class OfferDeclinedMail(OfferModels models, StageCorrespondence correspondence)
    : IMail
{
    public string Kind => nameof(OfferDeclinedMail);

    public async Task<MailDraft?> ComposeAsync(
        MailOrder order,
        CancellationToken cancellationToken
    ) =>
        await models.ToRecruiterAsync(order, cancellationToken) is var (to, model)
            ? await correspondence.DraftAsync<OfferDeclinedMailBody>(to, model)
            : null;
}
