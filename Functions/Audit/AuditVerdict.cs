namespace Recruitment.Audit;

/// <summary>Whether a procedure's audit chain holds.</summary>
/// <param name="Entries">How many entries follow from each other, from the first.</param>
/// <param name="BrokenAt">Number of the first entry that was changed, or stands where another is missing; null: the chain holds.</param>
public sealed record AuditVerdict(int Entries, int? BrokenAt)
{
    public bool Holds => BrokenAt is null;
}
