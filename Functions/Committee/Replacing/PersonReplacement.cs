using System.Text.Json.Serialization;
using Recruitment.Definition;

namespace Recruitment.Committee.Replacing;

/// <summary>Who takes whose place, or takes part from now on.</summary>
public sealed record PersonReplacement
{
    /// <summary>The id of who goes, such as <c>committee-3</c> or <c>recruiter</c>; absent when somebody is added.</summary>
    public string? Person { get; init; }

    /// <summary>Where somebody is added, when nobody goes: <c>hr</c> or <c>council</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The name of who comes.</summary>
    public required string Name { get; init; }

    /// <summary>The address of who comes.</summary>
    public required string Email { get; init; }
    public ReplacementReason Reason { get; init; }

    /// <summary>More about the reason, in their own words; due with <c>other</c>. Kept with the procedure.</summary>
    public string? Note { get; init; }

    /// <summary>Id of who decides so: <c>recruiter</c>, <c>hr-1</c>, …</summary>
    public string By { get; init; } = "recruiter";

    /// <summary>Null: by the reason. A conflict of interest discards, otherwise votes are kept.</summary>
    public FormerVotes? Votes { get; init; }

    /// <summary>Whether somebody is who comes.</summary>
    public bool IsOf(Person person) => string.Equals(person.Email, Email.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Who comes, in the place of <paramref name="former"/>.</summary>
    public Person After(Person former) =>
        former with
        {
            Name = Name.Trim(),
            Email = Email.Trim(),
            Predecessors = former.Predecessors + 1,
        };

    public bool DiscardsVotes() =>
        (Votes ?? (Reason == ReplacementReason.Conflict ? FormerVotes.Discard : FormerVotes.Keep))
        == FormerVotes.Discard;
}

/// <summary>What becomes of the votes of somebody who is replaced.</summary>
public enum FormerVotes
{
    /// <summary>They stand; the successor is asked only what was not answered yet.</summary>
    Keep,

    /// <summary>Those on open ballots and in the stage that is under way go; the successor votes anew where that still can be.</summary>
    Discard,
}

/// <summary>Why somebody is replaced.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplacementReason>))]
public enum ReplacementReason
{
    /// <summary>They no longer take part, for whatever reason.</summary>
    Left,

    /// <summary>A conflict of interest: they may not judge these candidates.</summary>
    Conflict,

    /// <summary>They are ill.</summary>
    Ill,

    /// <summary>They are away for a time, such as on holiday or on leave.</summary>
    Absent,

    /// <summary>Something else, which the note tells.</summary>
    Other,
}
