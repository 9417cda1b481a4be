using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>Why offers were taken back.</summary>
public sealed class TakenBackOffers(RecordStore records) : DecisionSource<JobOffer>(records)
{
    protected override bool IsCalled(string file) => file.StartsWith("offer-", StringComparison.Ordinal);

    protected override IEnumerable<PersonDecision> Of(JobOffer record, string folder) =>
        record.Ruling is { } ruling
            ?
            [
                new PersonDecision(ruling.At, "offer-taken-back", ruling.By, ruling.Reason)
                {
                    Step = record.Step,
                    About = record.Candidate.Value,
                },
            ]
            : [];
}
