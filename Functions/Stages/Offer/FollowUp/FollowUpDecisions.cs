using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer.FollowUp;

/// <summary>How it went on when nobody was left to get the offer, or when a place came free before the first day.</summary>
public sealed class FollowUpDecisions(RecordStore records) : DecisionSource<FollowUpDecision>(records)
{
    protected override bool IsCalled(string file) => file is "follow-up.json" or "free-place.json";

    protected override IEnumerable<PersonDecision> Of(FollowUpDecision record, string folder) =>
        record is { Choice: { } choice, At: { } at }
            ?
            [
                new PersonDecision(at, $"follow-up-{choice}".ToLowerInvariant(), record.By, record.Reason)
                {
                    Step = folder,
                },
            ]
            : [];
}
