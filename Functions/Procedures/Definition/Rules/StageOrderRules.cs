using Recruitment.Procedures.Definition.Reading;

namespace Recruitment.Procedures.Definition.Rules;

/// <summary>
/// Which stages a procedure must have, and in which order: each works with what the ones before it left.
/// </summary>
internal static class StageOrderRules
{
    private const int MostStages = 30;

    private static readonly Dictionary<StageKind, StageKind> Needs = new()
    {
        [StageKind.Interviews] = StageKind.Preselection,
        [StageKind.Recommendation] = StageKind.Preselection,
        [StageKind.Decision] = StageKind.Recommendation,
        [StageKind.Offer] = StageKind.Decision,
        [StageKind.Appointment] = StageKind.Offer,
    };

    private static readonly StageKind[] Always =
    [
        StageKind.Posting,
        StageKind.Appointment,
        StageKind.Retention,
    ];

    private static readonly StageKind[] OfProgramme =
    [
        StageKind.Posting,
        StageKind.ProgrammePhase,
        StageKind.Retention,
    ];

    /// <param name="isProgramme">Teams enrol in a programme; else somebody is appointed.</param>
    public static IEnumerable<Fault> Check(
        IReadOnlyList<StageDefinition> stages,
        bool isProgramme = false
    )
    {
        if (stages.Count > MostStages)
        {
            return [new Fault("", "TooMany", MostStages)];
        }

        return
        [
            .. TextRules.Unique(stages.Select(s => s.Id), i => $"/{i}/id", "IdTaken"),
            .. TextRules
                .Unique(stages.Select(s => Word(s.Kind)), i => $"/{i}/kind", "KindTwice")
                .Where(fault => !isProgramme || !IsPhase(stages, fault)),
            .. (isProgramme ? OfProgramme : Always)
                .Where(kind => stages.All(s => s.Kind != kind))
                .Select(kind => new Fault("", "StageMissing", Word(kind))),
            .. stages.SelectMany((_, index) => Order(stages, index)),
            .. stages
                .Index()
                .Where(s => IsForeign(s.Item.Kind, isProgramme))
                .Select(s => new Fault(
                    $"/{s.Index}/kind",
                    isProgramme ? "NotInProgramme" : "OnlyInProgramme"
                )),
            .. stages
                .Index()
                .Where(s => isProgramme && s.Item.Tracks == PostingTracks.InternalFirst)
                .Select(s => new Fault($"/{s.Index}/tracks", "TracksInProgramme")),
        ];
    }

    private static bool IsForeign(StageKind kind, bool isProgramme) =>
        isProgramme ? !OfProgramme.Contains(kind) : kind == StageKind.ProgrammePhase;

    /// <summary>A programme has as many phases as it likes.</summary>
    private static bool IsPhase(IReadOnlyList<StageDefinition> stages, Fault fault) =>
        stages
            .Index()
            .Any(s =>
                s.Item.Kind == StageKind.ProgrammePhase && fault.Pointer == $"/{s.Index}/kind"
            );

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
            yield return new Fault(
                pointer,
                "StageTooLate",
                Word(kind),
                Word(stages[index - 1].Kind)
            );
        }
    }

    private static string Word(StageKind kind) => ScalarShapes.Words(typeof(StageKind))[(int)kind];
}
