namespace Recruitment.Recruiter.Acting;

/// <summary>The sentences that say why an action does not fit any more.</summary>
internal static class ActionTexts
{
    private static readonly Texts Sentences = new(typeof(ActionTexts));

    public static string Of(Refusal refusal) => Sentences.With(refusal.Key, refusal.Arguments);

    /// <summary>Nothing, or nothing that there is, was chosen.</summary>
    public static string NothingChosen => Sentences["NothingChosen"];

    /// <summary>No other application, or several, are what somebody named.</summary>
    public static string OtherNotFound => Sentences["OtherNotFound"];

    public static string HowMissing => Sentences["HowMissing"];

    public static string DayMissing => Sentences["DayMissing"];

    public static string NoAddresses => Sentences["NoAddresses"];
}
