using Recruitment.Calendar;
using Recruitment.Definition.Priority;
using Recruitment.Html;

namespace Recruitment.Definition;

/// <summary>
/// Whether a plan fits the clocks that the organisation set itself and the edition of its priority groups, and whether a
/// date lies further from the one before it than whoever wrote it can have meant.
/// </summary>
public static class PlanWarnings
{
    /// <summary>Longer after the date before it, a date is asked about.</summary>
    private const int MaxDaysBetween = 42;

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
            .. Jumps(definition, timeline),
        ];

        StageDates? Dates(StageKind kind) =>
            definition.Stages.FirstOrDefault(stage => stage.Kind == kind) is { } stage
                ? timeline.FirstOrDefault(dates => dates.StageId == stage.Id)
                : null;
    }

    /// <summary>Up to the appointment: what follows is planned by law and by contract, months ahead.</summary>
    private static IEnumerable<PlanWarning> Jumps(ProcedureDefinition definition, IReadOnlyList<StageDates> timeline)
    {
        DateOnly? last = null;
        foreach (var (stage, dates) in definition.Stages.Zip(timeline))
        {
            if (stage.Kind.IsAftercare || stage.Kind is StageKind.Retention or StageKind.ProgrammePhase)
            {
                continue;
            }

            var title = StageTitles.Of(stage, definition.Organisation.Language);
            foreach (var date in new[] { dates.Starts, dates.Deadline, dates.InterviewDay }.OfType<ResolvedDate>())
            {
                if (last is { } before && Jump(title, date, before) is { } jump)
                {
                    yield return jump;
                }

                last = last > date.Date ? last : date.Date;
            }
        }
    }

    private static PlanWarning? Jump(string title, ResolvedDate date, DateOnly before)
    {
        var key =
            date.Date > before.AddDays(MaxDaysBetween) ? "Jump"
            : SchoolYearOf(date.Date) > SchoolYearOf(before) ? "SchoolYear"
            : null;
        return key is null
            ? null
            : new PlanWarning(
                key,
                title,
                date.Written,
                DutchTime.Date(date.Date),
                DutchTime.Date(before),
                DateRuleText.For(date)
            );
    }

    /// <summary>The year in which it began, on 1 August (WVO 2020 art. 1.1, WPO art. 1).</summary>
    private static int SchoolYearOf(DateOnly day) => day.Month >= 8 ? day.Year : day.Year - 1;

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

/// <summary>Something in a plan that the recruiter should look at, and that keeps nothing from starting.</summary>
/// <param name="Key">Of the sentence.</param>
public sealed record PlanWarning(string Key, params object[] Arguments)
{
    private static readonly Texts Sentences = new(typeof(PlanWarning));

    public override string ToString() => Sentences.With(Key, Arguments);
}
