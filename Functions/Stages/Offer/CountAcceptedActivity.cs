using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>Tells how many have accepted an offer and are appointed, or can still be. Reads only, so running twice is harmless.</summary>
public sealed class CountAcceptedActivity(AcceptedOffers accepted)
{
    [Function(nameof(CountAcceptedActivity))]
    public async Task<int> RunAsync([ActivityTrigger] ProcedureId procedure, CancellationToken cancellationToken) =>
        (await accepted.ListAsync(procedure, cancellationToken)).Count;
}
