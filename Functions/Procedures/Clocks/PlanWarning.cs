namespace Recruitment.Procedures.Clocks;

/// <summary>Something in a plan that the recruiter should look at, and that keeps nothing from starting.</summary>
/// <param name="Key">Of the sentence.</param>
public sealed record PlanWarning(string Key, params object[] Arguments)
{
    public override string ToString() => ClockTexts.Warning(this);
}
