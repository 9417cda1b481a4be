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

    private static string PathOf(ProcedureId procedure, CandidateId candidate, string step) =>
        $"{RecordPaths.CandidateFolder(procedure, candidate)}offer-{step}.json";
}
