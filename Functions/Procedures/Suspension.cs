namespace Recruitment.Procedures;

/// <summary>A time in which a procedure stood still.</summary>
/// <param name="From">UTC.</param>
/// <param name="Until">UTC; absent while it lasts.</param>
/// <param name="IsSettled">What passed meanwhile was planned anew, and people were told.</param>
public sealed record Suspension(DateTimeOffset From, DateTimeOffset? Until = null, bool IsSettled = false);
