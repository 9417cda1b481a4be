using Recruitment.Definition;

namespace Recruitment.Procedures;

/// <summary>The first interviews of a procedure, by which is told how far candidates got.</summary>
/// <param name="Stages">Ids of their stage and of those after it; empty: there are none.</param>
/// <param name="EndedAt">When they were over, UTC; absent: not yet.</param>
public sealed record StandingInterviews(IReadOnlyList<string> Stages, DateTimeOffset? EndedAt)
{
    public static StandingInterviews Of(Procedure procedure, ProcedureDefinition definition)
    {
        IReadOnlyList<string> from =
        [
            .. definition.Stages.SkipWhile(stage => stage.Kind != StageKind.Interviews).Select(stage => stage.Id),
        ];
        var interviews = procedure.Timeline.FirstOrDefault(dates => dates.StageId == from.FirstOrDefault());
        return new StandingInterviews(from, interviews?.EndedAt);
    }

    public bool Equals(StandingInterviews? other) =>
        other is not null && EndedAt == other.EndedAt && Stages.SequenceEqual(other.Stages);

    public override int GetHashCode() => HashCode.Combine(Stages.Count, EndedAt);
}
