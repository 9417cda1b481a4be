using Recruitment.Calendar;
using Recruitment.Definition.Priority;

namespace Recruitment.Definition;

/// <summary>Whether a plan fits the clocks that the organisation set itself, and the edition of its priority groups.</summary>
public static class PlanWarnings
{
    public static IReadOnlyList<PlanWarning> Of(ProcedureDefinition definition, IReadOnlyList<StageDates> timeline)
    {
        var typical = definition.Clocks?.Typical ?? new TypicalClocks();
        var closes = Dates(StageKind.Posting)?.Deadline?.Date;
        var interviews = Dates(StageKind.Interviews)?.InterviewDay?.Date;
        var decided = Dates(StageKind.Decision)?.Deadline?.Date;
        return
        [
            .. Late("Invitation", closes, typical.InvitationDays, Dates(StageKind.Interviews)?.Starts?.Date),
            .. Late("Interview", closes, typical.InterviewDays, interviews),
            .. Late("Result", interviews, typical.ResultDays, Dates(StageKind.Recommendation)?.Deadline?.Date),
            .. Late("Terms", decided, typical.TermsDays, Dates(StageKind.Offer)?.Starts?.Date),
            .. Priority(definition, timeline),
        ];

        StageDates? Dates(StageKind kind) =>
            definition.Stages.FirstOrDefault(stage => stage.Kind == kind) is { } stage
                ? timeline.FirstOrDefault(dates => dates.StageId == stage.Id)
                : null;
    }

    private static IEnumerable<PlanWarning> Late(string key, DateOnly? from, int? days, DateOnly? planned) =>
        from is { } start
        && days is { } length
        && planned is { } day
        && start.AddDays(length) is var latest
        && day > latest
            ? [new PlanWarning(key, DutchTime.Date(day), DutchTime.Date(latest))]
            : [];

    private static IEnumerable<PlanWarning> Priority(ProcedureDefinition definition, IReadOnlyList<StageDates> timeline)
    {
        if (PriorityEditions.Of(definition) is not { } edition)
        {
            yield break;
        }

        var year = timeline.Select(dates => (dates.Deadline ?? dates.Starts)?.Date.Year).Max();
        if (year > edition.LastYear || year < edition.FirstYear)
        {
            yield return new PlanWarning("OldPriority", edition.Cao, edition.Edition);
        }

        if (definition.Vacancy.Cao is { } cao && cao != edition.Cao)
        {
            yield return new PlanWarning("OtherCao", edition.Cao, cao);
        }
    }
}
