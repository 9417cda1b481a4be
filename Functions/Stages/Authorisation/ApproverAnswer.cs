namespace Recruitment.Stages.Authorisation;

/// <summary>What one approver answered.</summary>
/// <param name="Choice">An <see cref="AuthorisationChoice"/>; null: none.</param>
public sealed record ApproverAnswer(string Name, string? Choice, string? Reason);
