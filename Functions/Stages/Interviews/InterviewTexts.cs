namespace Recruitment.Stages.Interviews;

/// <summary>The sentences of interviews that are not on a page or in a mail's body.</summary>
internal static class InterviewTexts
{
    public static Texts Resources { get; } = new(typeof(InterviewTexts));
}
