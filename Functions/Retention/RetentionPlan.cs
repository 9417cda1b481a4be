namespace Recruitment.Retention;

/// <summary>The moments at which a procedure's data go, UTC.</summary>
/// <param name="WithoutConsent">Of candidates who gave no consent to be kept longer, with the mails.</param>
/// <param name="WithConsent">Of candidates who did, and of everything else, when there are such candidates.</param>
public sealed record RetentionPlan(DateTimeOffset WithoutConsent, DateTimeOffset WithConsent);
