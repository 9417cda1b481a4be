using Recruitment.Calendar;
using Recruitment.Definition.Programmes;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;

namespace Recruitment.Definition;

/// <summary>Whether a procedure can start as it is defined.</summary>
public static class DefinitionRules
{
    /// <summary>Every fault, by JSON pointer into the definition; none when it can start.</summary>
    /// <param name="today">The day in Europe/Amsterdam on which it is to start.</param>
    public static IReadOnlyList<Fault> Check(ProcedureDefinition definition, DateOnly today)
    {
        var stages = definition.Stages;
        Fault[] faults =
        [
            .. Below("/organisation", OrganisationRules.Check(definition.Organisation)),
            .. Subject(definition),
            .. Below("/questions", QuestionRules.Check(definition.Questions)),
            .. Below("/clocks", ClockRules.Check(definition.Clocks)),
            .. Below("/retention", RetentionRules.Check(definition.Retention)),
            .. Below("/people", PeopleRules.Check(definition.People, stages)),
            .. stages.SelectMany((stage, i) => Below($"/stages/{i}", StageRules.Check(stage))),
            .. Below("/stages", StageOrderRules.Check(stages, definition.Programme is not null)),
            .. Criteria(definition),
            .. AdviceRules.Check(definition, today),
            .. Terms(definition),
            .. Offers(definition),
            .. Preparation(definition),
        ];
        return CanBePlaced(definition)
            ? [.. faults, .. Below("/stages", TimelineRules.Check(definition, today))]
            : faults;
    }

    /// <summary>A vacancy or a programme, one of the two.</summary>
    private static IEnumerable<Fault> Subject(ProcedureDefinition definition) =>
        (definition.HasVacancy, definition.Programme) switch
        {
            (true, null) => Below("/vacancy", VacancyRules.Check(definition.Vacancy)),
            (false, { } programme) => Below("/programme", ProgrammeRules.Check(programme, definition.People)),
            (true, _) => [new Fault("/vacancy", "VacancyAndProgramme")],
            _ => [new Fault("/vacancy", "SubjectMissing")],
        };

    /// <summary>The committee scores on criteria, so there must be some.</summary>
    private static IEnumerable<Fault> Criteria(ProcedureDefinition definition) =>
        definition is { HasVacancy: true, Vacancy.Criteria.Count: 0 }
        && definition.Stages.Any(stage => stage.Kind == StageKind.Preselection)
            ? [new Fault("/vacancy/criteria", "CriteriaMissing")]
            : [];

    /// <summary>What the law says of the term that is offered, wherever it is written.</summary>
    private static IEnumerable<Fault> Terms(ProcedureDefinition definition)
    {
        var term = AppointmentTerms.Of(definition).TermMonths;
        var index = definition.Stages.TakeWhile(s => s.Kind != StageKind.TermEnd).Count();
        return
        [
            .. ProbationRules.Check(definition.Vacancy, term),
            .. term is null && index < definition.Stages.Count
                ? [new Fault($"/stages/{index}/kind", "TermMissing")]
                : Array.Empty<Fault>(),
        ];
    }

    /// <summary>What an offer says of scale, step and pay is what the table of the scale says.</summary>
    private static IEnumerable<Fault> Offers(ProcedureDefinition definition) =>
        definition
            .Stages.Index()
            .Where(stage => stage.Item.Offer is not null)
            .SelectMany(stage =>
            {
                var offer = stage.Item.Offer!; // or it was passed over
                return Below(
                    $"/stages/{stage.Index}/offer",
                    SalaryScaleRules.Held(
                        definition.Vacancy.SalaryScale,
                        offer.Scale,
                        offer.Step,
                        offer.MonthlyPay,
                        starts: null
                    )
                );
            });

    /// <summary>A session for the group that prepares needs such a group.</summary>
    private static IEnumerable<Fault> Preparation(ProcedureDefinition definition) =>
        definition.Programme is not { Preparation.Count: 0 }
            ? []
            : from stage in definition.Stages.Index()
            from session in (stage.Item.Phase?.Sessions ?? []).Index()
            where session.Item.Group == SessionGroup.Preparation
            select new Fault($"/stages/{stage.Index}/phase/sessions/{session.Index}/group", "PreparationMissing");

    private static bool CanBePlaced(ProcedureDefinition definition) =>
        HasCalendar(definition)
        && definition.Stages.Count <= StageOrderRules.MaxStages
        && definition.Stages.All(stage => (stage.Phase?.Sessions.Count ?? 0) <= PhaseRules.MaxSessions)
        && definition
            .Stages.SelectMany(stage =>
                new[] { stage.Starts, stage.Deadline, stage.Interviews?.Day }.Concat(
                    stage.Phase?.Sessions.Select(session => session.Day) ?? []
                )
            )
            .OfType<string>()
            .All(written => DateResolver.TryParse(written, out _));

    /// <summary>Whether it is known on which days its people work.</summary>
    internal static bool HasCalendar(ProcedureDefinition definition) =>
        !OrganisationRules.Check(definition.Organisation).Any(fault => IsOfCalendar(fault.Pointer));

    private static bool IsOfCalendar(string pointer) =>
        pointer == "/region" || pointer.StartsWith("/closedDays", StringComparison.Ordinal);

    private static IEnumerable<Fault> Below(string prefix, IEnumerable<Fault> faults) =>
        faults.Select(fault => fault.Below(prefix));
}
