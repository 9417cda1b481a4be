using Recruitment.Mail;

namespace Recruitment.Stages.Offer;

/// <summary>Makes a candidate the offer, with the terms and the link to answer.</summary>
public sealed class OfferMail(OfferModels models, StageCorrespondence correspondence) : IMail
{
    public string Kind => nameof(OfferMail);

    public async Task<MailDraft?> ComposeAsync(
        MailOrder order,
        CancellationToken cancellationToken
    ) =>
        await models.ToCandidateAsync(order, cancellationToken) is var (to, model)
            ? await correspondence.DraftAsync<OfferMailBody>(to, model)
            : null;
}
