using Microsoft.AspNetCore.Http;

namespace Recruitment.Committee;

/// <summary>A reason in the user's own words.</summary>
public static class ReasonField
{
    /// <summary>In characters.</summary>
    public const int Longest = 4000;

    /// <summary>What was filled in, without blanks around it; null when nothing was.</summary>
    public static string? Read(IFormCollection fields, string name)
    {
        var reason = fields[name].ToString().Trim();
        return reason.Length == 0 ? null : reason;
    }
}
