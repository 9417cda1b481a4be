using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Replacing;

/// <summary>Why people were replaced.</summary>
public sealed class ReplacementDecisions(RecordStore records) : DecisionSource<ReplacementFile>(records)
{
    protected override bool IsCalled(string file) => file == ReplacementFile.Name;

    protected override IEnumerable<PersonDecision> Of(ReplacementFile record, string folder) =>
        record.Replacements.Select(one => new PersonDecision(
            one.At,
            $"replaced-{one.Reason}".ToLowerInvariant(),
            one.By,
            one.Note
        )
        {
            About = one.Person.Value,
        });
}
