namespace Recruitment.Stages.References;

/// <summary>The sentences of references that are not on a page of their own or in a mail's body.</summary>
internal static class ReferenceTexts
{
    public static Texts Resources { get; } = new(typeof(ReferenceTexts));
}
