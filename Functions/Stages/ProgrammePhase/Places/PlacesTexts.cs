namespace Recruitment.Stages.ProgrammePhase.Places;

/// <summary>The sentences about who gets a place that are not on a page or in a mail's body.</summary>
internal sealed class PlacesTexts
{
    private PlacesTexts() { }

    public static Texts Resources { get; } = new(typeof(PlacesTexts));
}
