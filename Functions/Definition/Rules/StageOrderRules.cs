using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Rules;

/// <summary>
/// Which stages a procedure must have, and in which order: each works with what the ones before it left.
/// </summary>
internal static class StageOrderRules
{
    /// <summary>Each can be years after the one before, and the calendar ends with the year 9999.</summary>
    public const int MaxStages = 30;

    private static readonly Dictionary<StageKind, StageKind> Needs = new()
    {
        [StageKind.Interviews] = StageKind.Preselection,
        [StageKind.References] = StageKind.Preselection,
        [StageKind.Recommendation] = StageKind.Preselection,
        [StageKind.Advice] = StageKind.Recommendation,
        [StageKind.Decision] = StageKind.Recommendation,
        [StageKind.Offer] = StageKind.Decision,
        [StageKind.Checks] = StageKind.Offer,
        [StageKind.Appointment] = StageKind.Offer,
        [StageKind.Handover] = StageKind.Appointment,
        [StageKind.TermEnd] = StageKind.Appointment,
    };

    private static readonly StageKind[] Always = [StageKind.Posting, StageKind.Appointment, StageKind.Retention];

    private static readonly StageKind[] OfProgramme =
    [
        StageKind.Posting,
        StageKind.ProgrammePhase,
        StageKind.Retention,
    ];

    /// <summary>Kinds of which a procedure can have more than one stage: rounds of interviews, phases of a programme.</summary>
    private static readonly StageKind[] Repeatable = [StageKind.Interviews, StageKind.ProgrammePhase];

    /// <param name="isProgramme">Teams enrol in a programme; else somebody is appointed.</param>
    public static IEnumerable<Fault> Check(IReadOnlyList<StageDefinition> stages, bool isProgramme = false)
    {
        if (stages.Count > MaxStages)
        {
            return [new Fault("", "TooMany", MaxStages)];
        }

        return
        [
            .. TextRules.Unique(stages.Select(s => s.Id), i => $"/{i}/id", "IdTaken"),
            .. TextRules.Unique(stages.Select(Once), i => $"/{i}/kind", "KindTwice"),
            .. (isProgramme ? OfProgramme : Always)
                .Where(kind => stages.All(s => s.Kind != kind))
                .Select(kind => new Fault("", "StageMissing", Word(kind))),
            .. stages.SelectMany((_, index) => Order(stages, index)),
            .. stages
                .Index()
                .Where(s => IsForeign(s.Item.Kind, isProgramme))
                .Select(s => new Fault($"/{s.Index}/kind", isProgramme ? "NotInProgramme" : "OnlyInProgramme")),
            .. stages
                .Index()
                .Where(s => isProgramme && s.Item.Tracks is PostingTracks.InternalFirst or PostingTracks.InternalOnly)
                .Select(s => new Fault($"/{s.Index}/tracks", "TracksInProgramme")),
        ];
    }

    private static bool IsForeign(StageKind kind, bool isProgramme) =>
        isProgramme ? !OfProgramme.Contains(kind) : kind == StageKind.ProgrammePhase;

    private static IEnumerable<Fault> Order(IReadOnlyList<StageDefinition> stages, int index)
    {
        var kind = stages[index].Kind;
        var pointer = $"/{index}/kind";
        if (Needs.TryGetValue(kind, out var needed) && stages.All(s => s.Kind != needed))
        {
            yield return new Fault(pointer, "StageNeeds", Word(kind), Word(needed));
        }

        if (index > 0 && stages[index - 1].Kind > kind)
        {
            yield return new Fault(pointer, "StageTooLate", Word(kind), Word(stages[index - 1].Kind));
        }
    }

    /// <summary>What may stand once: the kind, or of a kind that may be there again the stage itself.</summary>
    private static string Once(StageDefinition stage, int index) =>
        Repeatable.Contains(stage.Kind) ? $"{index}" : Word(stage.Kind);

    private static string Word(StageKind kind) => ScalarShapes.Words(typeof(StageKind))[(int)kind];
}
