using Recruitment.Committee.Conflicts;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Participants;

/// <summary>Who takes part in a procedure for the organisation, and what can be set right about them.</summary>
public sealed record PeopleModel(ProcedurePlace Place)
{
    public const string Correct = "correct";
    public const string Lift = "lift-conflict";
    public const string Staff = "staff";

    /// <summary>The conflicts of interest that hold, with whom they are about.</summary>
    public required IReadOnlyList<ListedConflict> Conflicts { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }

    /// <summary>What was posted and refused, by name of the field; null when nothing was.</summary>
    public IReadOnlyDictionary<string, string>? Posted { get; init; }
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    public string Address => DeskAddresses.People(Place.Id);

    /// <summary>The recruiter, or who said so, says that a conflict holds no more.</summary>
    public bool MayLift => People.IsRecruiter(Place.Mine.By);

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    /// <summary>What was filled in in the form of an action that was refused; else empty.</summary>
    public string Typed(string action, string field) =>
        Posted?.GetValueOrDefault("action") == action ? Posted.GetValueOrDefault(field, "") : "";
}

/// <summary>A conflict of interest that holds.</summary>
/// <param name="Voter">The name of who cannot judge.</param>
/// <param name="Candidate">The name of whom.</param>
public sealed record ListedConflict(StandingConflict Conflict, string Voter, string Candidate)
{
    /// <summary>Names it in a form.</summary>
    public string Key => KeyOf(Conflict.Voter, Conflict.Candidate);

    public static string KeyOf(PersonId voter, CandidateId candidate) => $"{voter}_{candidate}";
}
