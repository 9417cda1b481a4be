using Recruitment.Definition;

namespace Recruitment.Procedures;

/// <summary>What the participation council says, in words.</summary>
internal static class CouncilAdviceTexts
{
    private static readonly Texts Resources = new(typeof(CouncilAdviceTexts));

    public static string Of(CouncilVerdict verdict, CouncilRight right) => Resources[$"{right}{verdict}"];
}
