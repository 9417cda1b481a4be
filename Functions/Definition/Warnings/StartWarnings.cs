using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Warnings;

/// <summary>
/// Whether work can start when it is to start: on a day to come, after everything that leads to the appointment. The
/// start is an essential of the contract, told in writing (BW 7:655(1)(d)).
/// </summary>
internal static class StartWarnings
{
    public static IReadOnlyList<Fault> Of(DatedDefinition plan)
    {
        var definition = plan.Definition;
        if (!definition.HasVacancy)
        {
            return [];
        }

        if (AppointmentTerms.Of(definition).Start is not { } written)
        {
            return definition.Vacancy.Kind == VacancyKind.Job ? [new Fault("/vacancy/start", "StartMissing")] : [];
        }

        if (FirstDay.Planned(written, plan.WrittenOn, plan.Calendar) is not { } start)
        {
            return [];
        }

        var pointer = plan.Find(StageKind.Offer) is { Stage.Offer.Start: not null } offer
            ? $"{offer.Pointer}/offer/start"
            : "/vacancy/start";
        return start < plan.WrittenOn
            ? [new Fault(pointer, "StartPassed", start)]
            : [.. BeforeTheEnd(plan, start, pointer)];
    }

    private static IEnumerable<Fault> BeforeTheEnd(DatedDefinition plan, DateOnly start, string pointer)
    {
        var late = plan
            .Stages.Where(stage =>
                stage.Kind <= StageKind.Appointment && stage.Dates.EndedAt is null && stage.Last?.Day >= start
            )
            .ToList();
        if (late.Count == 0)
        {
            yield break;
        }

        var last = late.MaxBy(stage => stage.Last?.Day)!; // There is one, and it has a date.
        yield return new Fault(pointer, "StartBeforeEnd", start, last.Last!.Day, last.Title);
        foreach (var stage in late)
        {
            yield return new Fault(
                stage.Last!.Pointer, // It has a date.
                stage.Kind == StageKind.Offer ? "OfferAfterStart" : "DateAfterStart",
                stage.Title,
                stage.Last.Day,
                start
            );
        }
    }
}
