namespace Recruitment.Candidates;

/// <summary>An interview's time.</summary>
/// <param name="Id">Of the slot, such as <c>20270208-0900</c>.</param>
/// <param name="Sequence">iCalendar SEQUENCE: rises with each change.</param>
public sealed record InterviewSlot(string Id, DateTimeOffset Start, DateTimeOffset End, int Sequence);
