using Recruitment.Definition.Priority;
using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Warnings;

/// <summary>Whether the edition of the priority groups is of these years and of the vacancy's collective agreement.</summary>
internal static class PriorityWarnings
{
    public static IEnumerable<Fault> Of(DatedDefinition plan)
    {
        if (
            PriorityEditions.Of(plan.Definition) is not { } edition
            || plan.Find(StageKind.Posting) is not { Pointer: var stage }
        )
        {
            yield break;
        }

        var pointer = $"{stage}/priorityGroups";
        var year = plan.Timeline.Select(dates => (dates.Deadline ?? dates.Starts)?.Date.Year).Max();
        if (year > edition.LastYear || year < edition.FirstYear)
        {
            yield return new Fault(pointer, "OldPriority", edition.Cao, edition.Edition);
        }

        if (plan.Definition.Vacancy.Cao is { } cao && cao != edition.Cao)
        {
            yield return new Fault(pointer, "OtherCao", edition.Cao, cao);
        }
    }
}
