using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Definition.Programmes;
using Recruitment.Procedures;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>What becomes of the dates in a draft: also when some of them are no dates yet.</summary>
internal static class DraftDates
{
    /// <summary>The definition without what cannot be placed: a date that is none counts as soon as possible.</summary>
    public static ProcedureDefinition Placeable(ProcedureDefinition definition) =>
        definition with
        {
            Stages = [.. definition.Stages.Select(Placeable)],
        };

    /// <summary>By pointer into the definition: each date that is one, with the day that it became and why.</summary>
    /// <param name="written">As it is written.</param>
    /// <param name="placed">Of <see cref="Placeable(ProcedureDefinition)"/>.</param>
    public static IReadOnlyDictionary<string, PlannedDate> Of(
        ProcedureDefinition written,
        ProcedureDefinition placed,
        IReadOnlyList<StageDates> timeline,
        DateOnly today
    )
    {
        var dates = new Dictionary<string, PlannedDate>();
        foreach (var (index, (stage, resolved)) in written.Stages.Zip(timeline).Index())
        {
            var at = $"/stages/{index}";
            Add($"{at}/starts", stage.Starts, resolved.Starts);
            Add($"{at}/deadline", stage.Deadline, resolved.Deadline);
            Add($"{at}/interviews/day", stage.Interviews?.Day, resolved.InterviewDay);
            Add($"{at}/offer/start", stage.Offer?.Start, Start(stage.Offer?.Start));
            foreach (var (session, day) in (stage.Phase?.Sessions ?? []).Zip(resolved.Sessions).Index())
            {
                Add($"{at}/phase/sessions/{session}/day", day.First.Day, day.Second);
            }
        }

        Add("/vacancy/start", written.Vacancy.Start, Start(written.Vacancy.Start));
        return dates;

        void Add(string pointer, string? text, ResolvedDate? date)
        {
            if (IsDate(text) && PlannedDate.Of(date) is { } planned)
            {
                dates[pointer] = planned;
            }
        }

        ResolvedDate? Start(string? text) =>
            IsDate(text)
                ? FirstDay.Resolve(text!, today, AppointedOn(placed, timeline, today), placed.Organisation.Calendar) // A date.
                : null;
    }

    /// <summary>The day on which the last stage up to the appointment is planned to end.</summary>
    private static DateOnly AppointedOn(
        ProcedureDefinition definition,
        IReadOnlyList<StageDates> timeline,
        DateOnly today
    ) =>
        definition
            .Stages.Zip(timeline)
            .Where(stage => stage.First.Kind <= StageKind.Appointment)
            .SelectMany(stage =>
                new[] { stage.Second.Starts, stage.Second.Deadline, stage.Second.InterviewDay }.OfType<ResolvedDate>()
            )
            .Select(date => date.Date)
            .Append(today)
            .Max();

    private static StageDefinition Placeable(StageDefinition stage) =>
        stage with
        {
            Starts = IsDate(stage.Starts) ? stage.Starts : null,
            Deadline = IsDate(stage.Deadline) ? stage.Deadline : null,
            Interviews =
                stage.Interviews is { } plan && !IsDate(plan.Day)
                    ? plan with
                    {
                        Day = FirstDay.Soonest,
                    }
                    : stage.Interviews,
            Phase = stage.Phase is { } phase ? phase with { Sessions = [.. phase.Sessions.Select(Placeable)] } : null,
        };

    private static ProgrammeSession Placeable(ProgrammeSession session) =>
        IsDate(session.Day) ? session : session with { Day = FirstDay.Soonest };

    private static bool IsDate(string? written) => written is not null && DateResolver.TryParse(written, out _);
}
