using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>
/// Whether the participation council takes part as the WMS (version of 1 August 2025) wants it for the role that is
/// recruited for.
/// </summary>
internal static class AdviceRules
{
    private const int LongestTermDays = 60;
    private const int LongestConsultationDays = 30;

    /// <summary>WMS arts. 24(2) and 25(2).</summary>
    private const int LongestConversionYears = 2;

    public static IEnumerable<Fault> Check(ProcedureDefinition definition, DateOnly today)
    {
        var ground = AdviceGround.Of(definition.Vacancy);
        var index = definition.Stages.TakeWhile(s => s.Kind != StageKind.Advice).Count();
        var pointer = JsonPointer.Item("/stages", index) + "/advice";
        return
        [
            .. ground is not null && index == definition.Stages.Count
                ? [new Fault("/stages", "AdviceMissing", ground)]
                : Array.Empty<Fault>(),
            .. definition.Stages.ElementAtOrDefault(index) is { } stage
                ? Plan(stage.Advice ?? new AdvicePlan(), ground, definition.People, today, pointer)
                : [],
            .. Seats(definition, ground),
        ];
    }

    private static IEnumerable<Fault> Plan(
        AdvicePlan plan,
        string? ground,
        People people,
        DateOnly today,
        string pointer
    ) =>
        [
            .. plan.Ground is { } given && given != ground
                ? [new Fault($"{pointer}/ground", "AdviceGround", ground ?? "–")]
                : Array.Empty<Fault>(),
            .. ground == AdviceGround.AboveSchool && plan.Body != CouncilBody.Gmr
                ? [new Fault($"{pointer}/body", "AdviceBody")]
                : Array.Empty<Fault>(),
            .. Conversion(plan, ground, today, $"{pointer}/until"),
            .. plan.TermWorkingDays is { } term ? Within(term, 1, LongestTermDays, $"{pointer}/termWorkingDays") : [],
            .. Within(plan.ConsultationDays, 1, LongestConsultationDays, $"{pointer}/consultationDays"),
            .. OneOf(plan.Section, $"{pointer}/section", CouncilSection.Staff, CouncilSection.Parents),
            .. Section(plan, ground, people, pointer),
        ];

    private static IEnumerable<Fault> Conversion(AdvicePlan plan, string? ground, DateOnly today, string pointer)
    {
        var latest = today.AddYears(LongestConversionYears);
        if (plan.Right == CouncilRight.Consent && ground is not null && plan.Until is null)
        {
            yield return new Fault(pointer, "ConversionUntilMissing");
        }
        else if (plan.Until < today || plan.Until > latest)
        {
            yield return new Fault(pointer, "ConversionPeriod", today, latest);
        }
    }

    /// <summary>By statute the whole council advises on an appointment.</summary>
    private static IEnumerable<Fault> Section(AdvicePlan plan, string? ground, People people, string pointer)
    {
        if (plan.Section is not { } section)
        {
            yield break;
        }

        if (ground is not null)
        {
            yield return new Fault($"{pointer}/section", "WholeCouncil", ground);
        }
        else if (people.Council.Select(p => p.SpeaksFor(section)).Distinct().Count() != 2)
        {
            yield return new Fault("/people/council", "BothSections");
        }
    }

    /// <summary>Art. 8a: a seat from or for staff, and one from or for parents and pupils.</summary>
    private static IEnumerable<Fault> Seats(ProcedureDefinition definition, string? ground)
    {
        var committee = definition.People.Committee;
        return
            ground == AdviceGround.Board
            && !(
                committee.Any(member => member.SpeaksFor(CouncilSection.Staff))
                && committee.Any(member => member.SpeaksFor(CouncilSection.Parents))
            )
            ? [new Fault("/people/committee", "BoardSeats")]
            : [];
    }
}
