using Recruitment.Procedures;

namespace Recruitment.Recruiter.Desk.Starting.Fields;

/// <summary>What the form says beside its fields, by the pointer of the member.</summary>
public sealed record FormMarks
{
    public static FormMarks None { get; } = new();

    /// <summary>What is wrong, in the reader's language.</summary>
    public IReadOnlyDictionary<string, string> Faults { get; init; } = new Dictionary<string, string>();

    /// <summary>What became of the dates that are written.</summary>
    public IReadOnlyDictionary<string, PlannedDate> Dates { get; init; } = new Dictionary<string, PlannedDate>();
}
