using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates.References;

/// <summary>What was decided about referees who did not answer. They are told by number, and their names left out.</summary>
public sealed class RefereeDecisions(RecordStore records) : DecisionSource<ReferenceFile>(records)
{
    protected override bool IsCalled(string file) => file == ReferenceRecords.Name;

    protected override IEnumerable<PersonDecision> Of(ReferenceFile record, string folder) =>
        record.Rulings.Select(one => new PersonDecision(
            one.Ruling.At,
            $"referee-{one.Ruling.Choice}".ToLowerInvariant(),
            one.Ruling.By,
            record.Referees.Aggregate(one.Ruling.Reason, Without)
        )
        {
            About = $"{record.Candidate} {Referee.IdOf(one.Referee.Ordinal)}",
        });

    private static string Without(string reason, Referee referee) =>
        reason.Replace(referee.Name, "[…]", StringComparison.OrdinalIgnoreCase);
}
