namespace Recruitment.Calendar;

/// <summary>Who organises or attends an appointment.</summary>
/// <param name="Address">E-mail address.</param>
public sealed record CalendarParty(string Name, string Address);
