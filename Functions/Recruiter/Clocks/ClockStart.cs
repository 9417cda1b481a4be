using Recruitment.Procedures.Clocks;

namespace Recruitment.Recruiter.Clocks;

/// <summary>A clock that runs for one candidate.</summary>
/// <param name="From">UTC.</param>
/// <param name="Days">Calendar days until the end of which it must be done.</param>
internal sealed record ClockStart(ClockKind Kind, DateTimeOffset From, int Days);
