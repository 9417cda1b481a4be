namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>The paths of the pages of a draft.</summary>
internal static class DraftAddresses
{
    /// <summary>What the address of a step says of what was just done.</summary>
    public const string Done = "done";

    public const string PartParameter = "part";

    public static string Draft(string id) => $"{DeskAddresses.Start}/{id}";

    public static string Preview(string id) => $"{Draft(id)}/preview";

    /// <summary>What becomes of a date.</summary>
    public static string Dates(string id) => $"{Draft(id)}/date";

    public static string Json(string id) => $"{Draft(id)}/json";

    /// <param name="part">Of <see cref="Fields.DraftParts"/>.</param>
    /// <param name="done">See <see cref="Done"/>; null: nothing.</param>
    /// <param name="element">Where on the page; null: at its top.</param>
    public static string Step(string id, string part, string? done = null, string? element = null) =>
        $"{Draft(id)}?{PartParameter}={part}"
        + (done is null ? "" : $"&{Done}={done}")
        + (element is null ? "" : $"#{element}");
}
