using Recruitment.Records;

namespace Recruitment.Procedures.Tasks;

/// <summary>The tasks of one wait in a procedure.</summary>
/// <param name="Wait">Names the wait; as its plan does, where it has one.</param>
/// <param name="Stage">In which it is waited; absent: in none, so that it goes on when the stage has ended.</param>
/// <param name="Tasks">At least one.</param>
public sealed record TaskList(ProcedureId Procedure, string Wait, string? Stage, IReadOnlyList<OpenTask> Tasks)
    : IListed<TaskList>
{
    /// <summary>A listing tells at most 8 KB of each.</summary>
    internal const int MostListed = 20;

    /// <summary>How many there are beside those that are listed.</summary>
    public int More { get; init; }

    /// <summary>What is decided about others comes first, and is listed in any case.</summary>
    TaskList IListed<TaskList>.Summary =>
        Tasks.Count <= MostListed
            ? this
            : this with
            {
                Tasks = [.. Tasks.OrderBy(task => task.About is null).ThenBy(task => task.Until).Take(MostListed)],
                More = Tasks.Count - MostListed,
            };
}
