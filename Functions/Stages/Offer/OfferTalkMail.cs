using Recruitment.Mail;

namespace Recruitment.Stages.Offer;

/// <summary>Passes on to the recruiter what a candidate wants to talk about before answering.</summary>
public sealed class OfferTalkMail(OfferModels models, StageCorrespondence correspondence) : IMail
{
    public string Kind => nameof(OfferTalkMail);

    public async Task<MailDraft?> ComposeAsync(
        MailOrder order,
        CancellationToken cancellationToken
    ) =>
        await models.ToRecruiterAsync(order, cancellationToken) is var (to, model)
            ? await correspondence.DraftAsync<OfferTalkMailBody>(to, model)
            : null;
}
