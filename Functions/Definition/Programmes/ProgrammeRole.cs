namespace Recruitment.Definition.Programmes;

/// <summary>A role in a team, and how many people have it.</summary>
public sealed record ProgrammeRole
{
    /// <summary>Lower-case letters, digits and hyphens; names the role in enrolments.</summary>
    public required string Id { get; init; }

    /// <summary>What the role is called.</summary>
    public required string Name { get; init; }

    /// <summary>People at least; 0: the role may stay empty.</summary>
    public int Minimum { get; init; }

    /// <summary>People at most.</summary>
    public int Maximum { get; init; } = 30;

    /// <summary>Filled by the organiser's coaches, so that teams are not asked who has it.</summary>
    public bool ByCoach { get; init; }
}
