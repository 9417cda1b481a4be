using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>The records of offers, by candidate and step.</summary>
public sealed class OfferRecords(RecordStore records)
{
    /// <summary>Null when unknown or erased.</summary>
    public Task<JobOffer?> FindAsync(
        ProcedureId procedure,
        CandidateId candidate,
        string step,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<JobOffer>(PathOf(procedure, candidate, step), cancellationToken);

    /// <summary>Writes the offer, or replaces the one that is there by what is made of it.</summary>
    public Task<JobOffer> PutAsync(
        ProcedureId procedure,
        CandidateId candidate,
        string step,
        Func<JobOffer?, JobOffer> make,
        CancellationToken cancellationToken = default
    ) => records.ChangeAsync(PathOf(procedure, candidate, step), make, cancellationToken);

    /// <summary>Whether the candidate accepted an offer, in whatever round.</summary>
    public async Task<bool> HasAcceptedAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken
    )
    {
        var offers = records.ListAsync<JobOffer>(PrefixOf(procedure, candidate), cancellationToken);
        await foreach (var offer in offers)
        {
            if (offer.Answer == OfferAnswer.Accepted)
            {
                return true;
            }
        }

        return false;
    }

    private static string PathOf(ProcedureId procedure, CandidateId candidate, string step) =>
        $"{PrefixOf(procedure, candidate)}{step}.json";

    private static string PrefixOf(ProcedureId procedure, CandidateId candidate) =>
        $"{RecordPaths.CandidateFolder(procedure, candidate)}offer-";
}
