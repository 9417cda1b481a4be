namespace Recruitment.Procedures;

/// <summary>
/// The versions of the orchestrations. Whatever starts gets the version of today, which is the <c>defaultVersion</c>
/// in host.json, and keeps it to its end; a stage gets its own when it starts, also in an older procedure. Code that
/// changed what an orchestration does in which order asks for the version, and keeps the old way for older ones.
/// </summary>
internal static class Versions
{
    /// <summary>Every kind of stage, and people and rounds that change. What is older has no version.</summary>
    public const string Second = "2";

    /// <summary>One way of waiting for all, and no mail that is given up.</summary>
    public const string Third = "3";

    /// <summary>No ballot closes for want of answers, unless the recruiter decides so.</summary>
    public const string Fourth = "4";

    /// <summary>What people do out of turn: on paper, with other terms, instead of somebody, after they said yes.</summary>
    public const string Fifth = "5";

    /// <summary>Whoever was appointed may withdraw before their first day, and who is next waits until then.</summary>
    public const string Sixth = "6";

    /// <summary>What asks or tells one reader the same of several candidates is one mail about all of them.</summary>
    public const string Seventh = "7";

    /// <summary>What starts today; the same as in host.json.</summary>
    public const string Current = Seventh;

    /// <summary>Whether this orchestration was started under <paramref name="version"/> or a later one.</summary>
    public static bool IsSince(this TaskOrchestrationContext context, string version) =>
        context.CompareVersionTo(version) >= 0;
}
