using Recruitment.Mail;

namespace Recruitment.Stages.Offer;

/// <summary>Reminds a candidate that an answer to the offer is awaited.</summary>
public sealed class OfferReminderMail(OfferModels models, StageCorrespondence correspondence)
    : IMail
{
    public string Kind => nameof(OfferReminderMail);

    public async Task<MailDraft?> ComposeAsync(
        MailOrder order,
        CancellationToken cancellationToken
    ) =>
        await models.ToCandidateAsync(order, cancellationToken) is var (to, model)
            ? await correspondence.DraftAsync<OfferReminderMailBody>(to, model)
            : null;
}
