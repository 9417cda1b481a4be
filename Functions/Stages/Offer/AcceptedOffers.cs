using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>Finds who has accepted an offer and is appointed, or can still be.</summary>
public sealed class AcceptedOffers(ProcedureRecords procedures, CandidateRecords candidates, OfferRecords offers)
{
    /// <summary>In order of receipt.</summary>
    public async Task<IReadOnlyList<CandidateId>> ListAsync(ProcedureId procedure, CancellationToken cancellationToken)
    {
        var accepted = new List<CandidateId>();
        foreach (var candidate in await candidates.ListAsync(procedure, cancellationToken))
        {
            if (
                candidate.Status is CandidateStatus.Offered or CandidateStatus.Appointed
                && await offers.HasAcceptedAsync(procedure, candidate.Id, cancellationToken)
            )
            {
                accepted.Add(candidate.Id);
            }
        }

        return accepted;
    }

    /// <summary>How many more are wanted.</summary>
    public async Task<int> CountVacantAsync(ProcedureId procedure, CancellationToken cancellationToken)
    {
        var definition = await procedures.GetDefinitionAsync(procedure, cancellationToken);
        var accepted = await ListAsync(procedure, cancellationToken);
        return Math.Max(definition.Vacancy.Positions - accepted.Count, 0);
    }
}
