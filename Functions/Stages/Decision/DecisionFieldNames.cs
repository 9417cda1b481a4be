using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>The fields of the decision's form and the values of the choice.</summary>
internal static class DecisionFieldNames
{
    public const string Choice = "choice";
    public const string Reason = "reason";
    public const string Condition = "condition";
    public const string ConsultedOn = "consulted";
    public const string FirstOnly = "only";
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>Ids of the first answers to <see cref="Choice"/> and <see cref="Condition"/>.</summary>
    public const string FollowId = "choice-follow";
    public const string MetId = "condition-met";

    private const string PreferPrefix = $"{DecisionChoice.Prefer}-";

    /// <summary>The value of <see cref="Choice"/> that puts a candidate first.</summary>
    public static string Prefer(CandidateId candidate) => $"{PreferPrefix}{candidate}";

    /// <summary>The candidate in a posted <see cref="Choice"/>; null: it is another choice.</summary>
    public static CandidateId? Preferred(string? choice) =>
        choice?.StartsWith(PreferPrefix, StringComparison.Ordinal) == true
            ? new CandidateId(choice[PreferPrefix.Length..])
            : null;
}
