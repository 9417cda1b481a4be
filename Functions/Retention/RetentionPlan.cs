namespace Recruitment.Retention;

/// <summary>The moments at which a procedure's data go, UTC.</summary>
/// <param name="WithoutConsent">Of candidates who gave no consent to be kept longer, with the mails.</param>
/// <param name="WithConsent">Of candidates who did, and of everything else, when there are such candidates.</param>
/// <param name="Aftercare">Stages for whoever was appointed are under way; what belongs to them stays until they are over.</param>
public sealed record RetentionPlan(DateTimeOffset WithoutConsent, DateTimeOffset WithConsent, bool Aftercare = false);
