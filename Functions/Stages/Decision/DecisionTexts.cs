namespace Recruitment.Stages.Decision;

/// <summary>The sentences of the decision.</summary>
internal static class DecisionTexts
{
    public static Texts Resources { get; } = new(typeof(DecisionTexts));
}
