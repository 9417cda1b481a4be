namespace Recruitment.Recruiter.Desk.Plan;

/// <summary>What happens on a day of a plan, in a word.</summary>
internal static class PlanTexts
{
    public static Texts Resources { get; } = new(typeof(PlanTexts));
}
