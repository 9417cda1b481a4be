using Recruitment.Html;
using Recruitment.Procedures;
using Recruitment.Procedures.Interviewing;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Interviews;

/// <summary>When the interviews of a procedure are.</summary>
/// <param name="Rounds">Those for which there are times, in order.</param>
public sealed record InterviewsModel(ProcedurePlace Place, IReadOnlyList<ListedRound> Rounds)
{
    /// <summary>Id of the form, for what is wrong with it as a whole.</summary>
    public const string Form = "arrange";

    /// <summary>What was just done.</summary>
    public bool IsDone { get; init; }

    /// <summary>What is filled in, by name of the field.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    public string Address => DeskAddresses.Interviews(Place.Id);

    /// <summary>The round that is under way; null: there is none.</summary>
    public ListedRound? Running => Rounds.FirstOrDefault(round => IsRunning(round.Schedule.Step));

    public string TypedIn(string field) => Typed.GetValueOrDefault(field, "");

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    private bool IsRunning(Step step) => Place.Mine.Procedure is { IsUnderWay: true } running && running.IsAt(step);
}

/// <summary>A round of interviews.</summary>
/// <param name="Stage">Its title.</param>
/// <param name="Names">Of the candidates, by id.</param>
public sealed record ListedRound(
    string Stage,
    InterviewSchedule Schedule,
    IReadOnlyDictionary<CandidateId, string> Names
)
{
    public string NameOf(CandidateId candidate) => Names.GetValueOrDefault(candidate, "–");
}
