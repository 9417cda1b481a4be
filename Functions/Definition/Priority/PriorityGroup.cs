namespace Recruitment.Definition.Priority;

/// <summary>People who are considered before others.</summary>
public sealed record PriorityGroup
{
    /// <summary>Lower-case letters; unique in its edition, and not <see cref="PriorityEdition.ByHr"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Who belongs to it, as a candidate reads it.</summary>
    public required BothLanguages Text { get; init; }

    /// <summary>
    /// Whether the application form offers it. A group that says something of somebody's health must not be asked for.
    /// </summary>
    public bool Asked { get; init; } = true;

    /// <summary>Why the form leaves it out, for the recruiter.</summary>
    public BothLanguages? WhyNotAsked { get; init; }
}
