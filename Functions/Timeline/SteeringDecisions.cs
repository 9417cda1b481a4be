using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Timeline;

/// <summary>Why a procedure was suspended, resumed or stopped.</summary>
public sealed class SteeringDecisions(RecordStore records) : DecisionSource<SteeringFile>(records)
{
    protected override bool IsCalled(string file) => file == SteeringFile.Name;

    protected override IEnumerable<PersonDecision> Of(SteeringFile record, string folder) =>
        record.Acts.Select(act => new PersonDecision(act.At, act.Action, act.By, act.Reason));
}
