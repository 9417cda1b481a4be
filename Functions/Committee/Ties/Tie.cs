using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Ties;

/// <summary>Candidates between whom the votes do not decide. Ids only.</summary>
/// <param name="Groups">Each holds candidates with equally many votes or points; empty: there is no tie.</param>
/// <param name="Places">How many of the one group go on; null: their order is wanted.</param>
public sealed record Tie(IReadOnlyList<IReadOnlyList<CandidateId>> Groups, int? Places = null)
{
    public static Tie None { get; } = new([]);

    public static Tie Of(IEnumerable<IReadOnlyList<CandidateId>> equals) => new([.. equals.Where(e => e.Count > 1)]);
}

/// <summary>In which order a second ballot, or the chair's vote, put candidates who were tied; one for each step.</summary>
public sealed record TieDecision
{
    /// <summary>Candidates of one tie stand in the order in which they go first.</summary>
    public required IReadOnlyList<CandidateId> Order { get; init; }

    /// <summary>The ballot on which it was decided.</summary>
    public required string Ballot { get; init; }

    /// <summary>Whose casting vote decided; absent: the votes did.</summary>
    public PersonId? CastBy { get; init; }

    /// <summary>Where a candidate stands among those tied; whoever was not tied stands behind.</summary>
    public int PlaceOf(CandidateId candidate) => Order.TakeWhile(other => other != candidate).Count();

    /// <param name="step">Of the stage, with its round.</param>
    public static string Path(ProcedureId procedure, string step) => $"{RecordPaths.Stage(procedure, step)}tie.json";
}
