using Recruitment.Definition.Programmes;
using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>What a phase of a programme must say of its sessions.</summary>
internal static class PhaseRules
{
    public const int MaxSessions = 30;

    public static IEnumerable<Fault> Check(StageDefinition stage)
    {
        if (stage.Phase is not { } plan)
        {
            return stage.Kind == StageKind.ProgrammePhase ? [new Fault("/phase", "PhaseMissing")] : [];
        }

        return
        [
            .. plan.Sessions.Count == 0 ? [new Fault("/phase/sessions", "SessionsMissing")] : Array.Empty<Fault>(),
            .. plan.Sessions.Count > MaxSessions
                ? [new Fault("/phase/sessions", "TooMany", MaxSessions)]
                : plan.Sessions.SelectMany(
                    (session, index) => Session(session, JsonPointer.Item("/phase/sessions", index))
                ),
            .. Within(plan.ReportDays, 1, 30, "/phase/reportDays"),
        ];
    }

    private static IEnumerable<Fault> Session(ProgrammeSession session, string pointer) =>
        [
            .. Line(session.Title, $"{pointer}/title"),
            .. Date(session.Day, $"{pointer}/day"),
            .. Line(session.Location, $"{pointer}/location"),
            .. session.Until <= session.From
                ? [new Fault($"{pointer}/until", "SessionWithoutLength")]
                : Array.Empty<Fault>(),
        ];
}
