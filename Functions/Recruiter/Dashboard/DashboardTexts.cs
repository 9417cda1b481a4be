using Recruitment.Candidates;
using Recruitment.Definition.Priority;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>The dashboard's words for what records hold.</summary>
public static class DashboardTexts
{
    private static readonly Texts Sentences = new(typeof(DashboardTexts));

    /// <param name="isTeam">It is a team that enrolled in a programme: nobody rejects it.</param>
    public static string Of(CandidateStatus status, bool isTeam) =>
        Text(isTeam && status == CandidateStatus.Rejected ? "StatusNoPlace" : $"Status{status}");

    public static string Of(ProcedureState state) => Text($"State{state}");

    public static string Of(ProcedureOutcome outcome) => Text($"Outcome{outcome}");

    /// <summary>A priority group in words; of <see cref="PriorityEdition.ByHr"/> no more is known.</summary>
    public static string PriorityOf(PriorityEdition edition, string key) => edition.TextOf(key) ?? Text("PriorityByHr");

    public static string Of(Track track) => Text($"Track{track}");

    /// <summary>What somebody does in the procedure: the part of an id before its number, in words.</summary>
    public static string RoleOf(PersonId id) => Text($"Role{id.Value.Split('-')[0]}");

    /// <summary>What somebody is called whose name was erased.</summary>
    public static string FormerPerson => Text("FormerPerson");

    public static string With(string key, params object[] values) => Sentences.With(key, values);

    public static string Fault(string key) => Text($"Fault{key}");

    public static string RefereeOf(string candidate) => With("RefereeOf", candidate);

    /// <summary>What was just done, in a sentence; null for anything that is no action.</summary>
    public static string? Done(string? action) =>
        action
            is "move"
                or "moveInterviews"
                or "plan"
                or "suspend"
                or "resume"
                or "cancel"
                or "priority"
                or "answer"
                or "replace"
                or "add"
                or "reopen"
            ? Text($"Done{action}")
            : null;

    private static string Text(string key) => Sentences[key];
}
