namespace Recruitment.Definition.Programmes;

/// <summary>The sessions of a whole programme, and which of them a team takes part in.</summary>
public static class ProgrammeSessions
{
    /// <summary>How many sessions a team can book: from those that every team takes part in, to all of them.</summary>
    public static (int Fewest, int Most) Bookable(ProcedureDefinition definition)
    {
        var all = All(definition).ToList();
        return (all.Count(s => !s.Session.Optional), all.Count);
    }

    /// <summary>
    /// Whether a team that booked <paramref name="booked"/> sessions takes part in this one. Every team takes part in
    /// those that are not optional; what it booked above their number are the first of the optional ones.
    /// </summary>
    /// <param name="stage">Id of the phase.</param>
    /// <param name="number">Of the session in the phase, from 1.</param>
    public static bool TakesPart(ProcedureDefinition definition, string stage, int number, int booked)
    {
        var all = All(definition).ToList();
        var own = all.FirstOrDefault(s => s.Stage == stage && s.Number == number);
        var extra = booked - Bookable(definition).Fewest;
        return own.Session is not null
            && (!own.Session.Optional || all.Where(s => s.Session.Optional).Take(Math.Max(extra, 0)).Contains(own));
    }

    private static IEnumerable<(string Stage, int Number, ProgrammeSession Session)> All(
        ProcedureDefinition definition
    ) =>
        definition.Stages.SelectMany(stage =>
            (stage.Phase?.Sessions ?? []).Select((session, index) => (stage.Id, index + 1, session))
        );
}
