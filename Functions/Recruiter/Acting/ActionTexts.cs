namespace Recruitment.Recruiter.Acting;

/// <summary>The sentences that say why an action does not fit any more.</summary>
internal static class ActionTexts
{
    private static readonly Texts Sentences = new(typeof(ActionTexts));

    public static string Of(Refusal refusal) => Sentences.With(refusal.Key, refusal.Arguments);

    /// <summary>Nothing, or nothing that there is, was chosen.</summary>
    public static string NothingChosen => Sentences["NothingChosen"];
}
