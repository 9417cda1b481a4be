namespace Recruitment.Procedures;

/// <summary>The closing days that the recruiter moved, by wait (<see cref="WaitPlan.Step"/>). They win over what was planned.</summary>
public sealed record MovedDates
{
    public IReadOnlyDictionary<string, DateOnly> ClosingDays { get; init; } = new Dictionary<string, DateOnly>();

    public DateOnly? Of(string step) => ClosingDays.TryGetValue(step, out var day) ? day : null;

    public MovedDates With(string step, DateOnly day) =>
        new() { ClosingDays = new Dictionary<string, DateOnly>(ClosingDays) { [step] = day } };
}
