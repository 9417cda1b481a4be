namespace Recruitment.Stages.ProgrammePhase.Places;

/// <summary>The sentences about who gets a place that are not on a page or in a mail's body.</summary>
internal static class PlacesTexts
{
    public static Texts Resources { get; } = new(typeof(PlacesTexts));
}
