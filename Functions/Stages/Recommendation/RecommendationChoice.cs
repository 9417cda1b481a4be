namespace Recruitment.Stages.Recommendation;

/// <summary>What a member says on the recommendation's ballot.</summary>
public static class RecommendationChoice
{
    /// <summary>Of the ballot: these candidates, in this order.</summary>
    public const string Ranking = "ranking";

    /// <summary>Of the ballot: nobody is appointable, with a reason.</summary>
    public const string Nobody = "nobody";

    /// <summary>Of a candidate.</summary>
    public const string Appointable = "appointable";

    /// <summary>Of a candidate.</summary>
    public const string NotAppointable = "not-appointable";
}
