namespace Recruitment.Definition;

/// <summary>The two halves of a participation council.</summary>
public static class CouncilSection
{
    public const string Staff = "staff";

    /// <summary>Parents, and in secondary education pupils with them.</summary>
    public const string Parents = "parents";
}
