using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase.Places;

/// <summary>Which teams were given a place, where there were too few.</summary>
public sealed class PlaceDecisions(RecordStore records) : DecisionSource<PlaceDecision>(records)
{
    protected override bool IsCalled(string file) => file == PlaceDecision.Name;

    protected override IEnumerable<PersonDecision> Of(PlaceDecision record, string folder) =>
        [
            new PersonDecision(
                record.At,
                record.Changed ? "places-changed" : "places-confirmed",
                record.By,
                record.Reason
            )
            {
                Step = folder,
                About = string.Join(' ', record.Teams),
            },
        ];
}
