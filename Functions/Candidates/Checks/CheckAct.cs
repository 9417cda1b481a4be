using System.Text.Json.Serialization;
using Recruitment.Definition;

namespace Recruitment.Candidates.Checks;

/// <summary>What somebody of the organisation does about the checks of a candidate.</summary>
public sealed record CheckAct
{
    /// <summary>What is done.</summary>
    public required CheckAction Action { get; init; }

    /// <summary>
    /// What it is about: <c>vog</c>, <c>qualification</c>, or the id of a proof. Needed to record paper and to waive; else
    /// absent for everything that was handed in and waits to be seen.
    /// </summary>
    public string? Document { get; init; }

    /// <summary>Paper: the day on which it was seen.</summary>
    public DateOnly? SeenOn { get; init; }

    /// <summary>Paper: the day on which it was issued; needed for a VOG.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Paper: the day on which the candidate handed it in; the day on which it was seen unless given.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>Why it is given back, waived, or why the candidate is refused. Who is asked again or refused reads it.</summary>
    public string? Reason { get; init; }

    /// <summary>Who acts: <c>recruiter</c>, or the id of somebody of human resources.</summary>
    public string By { get; init; } = People.RecruiterId.Value;
}

/// <summary>What can be done about checks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckAction>))]
public enum CheckAction
{
    /// <summary>What was handed in was seen, and is right.</summary>
    Confirm,

    /// <summary>What was handed in must be handed in anew.</summary>
    Return,

    /// <summary>It was handed in and seen on paper.</summary>
    Paper,

    /// <summary>It is not needed of this candidate.</summary>
    Waive,

    /// <summary>The candidate cannot be appointed.</summary>
    Refuse,
}
